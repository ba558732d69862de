use proptest::prelude::*;

use super::*;

fn quantity(text: &str) -> Quantity {
    text.parse().unwrap()
}

#[test]
fn amounts_are_printed_in_one_form() {
    #[track_caller]
    fn case(text: &str, printed: &str) {
        assert_eq!(quantity(text).to_string(), printed);
    }

    case("USD 156mn", "USD 156mn");
    case("USD 156 million", "USD 156mn");
    case("approximately USD 1bn", "about USD 1bn");
    case("more than EUR 5bn", "more than EUR 5bn");
    case("over USD 2.5bn", "more than USD 2.5bn");
    case("EUR 8 to 9bn", "EUR 8bn to 9bn");
    case("EUR 8bn to 9bn", "EUR 8bn to 9bn");
    case("USD 800mn to 1.2bn", "USD 800mn to 1.2bn");
    case("INR 7,500 crore", "INR 7500 crore");
    case("INR 30 lakh crore", "INR 30 lakh crore");
    case("CNY 360bn (USD 50bn)", "CNY 360bn (USD 50bn)");
    case("about CNY 360bn (about USD 50bn)", "about CNY 360bn (about USD 50bn)");
    case("more than 22,000", "more than 22000");
    case("1,00,000", "100000");
    case("−16.5%", "-16.5%");
    case("21", "21");
    case("USD 4.0bn", "USD 4.0bn");
    case("up to 18", "up to 18");
    case("5% to 8%", "5 to 8%");
    case("5 to 8%", "5 to 8%");
    case("1,500 MW", "1500 MW");
    case("1.1 GW", "1.1 GW");
    case("2.4 bcm", "2.4bn m3");
    case("2.4bn m³", "2.4bn m3");
    case("4.5mn t", "4.5mn tonnes");
    case("14,700 jobs", "14700 jobs");
    case("5 to 6 bcm per year", "5bn to 6bn m3 per year");
    case("USD 5bn per year", "USD 5bn per year");
    case("1.2mn barrels per day", "1.2mn barrels per day");
    case("3.5 times", "3.5 times");
    case("computed 3 to 4 times", "computed 3 to 4 times");
    case("CNY 36bn per year (USD 5bn per year)", "CNY 36bn per year (USD 5bn per year)");
    case("-2.5 to -1%", "-2.5 to -1%");
}

#[test]
fn each_wrong_amount_gets_its_message() {
    #[track_caller]
    fn case(text: &str, message: &str) {
        assert_eq!(text.parse::<Quantity>().unwrap_err().to_string(), message, "{text}");
    }

    case("", "the number is missing");
    case("about", "the number is missing");
    case("USD ten", "the number is missing");
    case("over half", "`half` is not a number");
    case("two thirds", "`thirds` is not a number");
    case("USD 1.234.567", "`1.234.567` is ambiguous");
    case("USD 10,5bn", "`10,5` is ambiguous");
    case("0,345", "`0,345` is ambiguous");
    case("1,00,000,000", "`1,00,000,000` is ambiguous");
    case("USD 10m", "unknown magnitude `m`");
    case("USD 10 jobs", "unknown magnitude `jobs`");
    case("2.4m", "unknown unit `m`");
    case("10 млрд", "unknown unit `млрд`");
    case("usd 10bn", "`usd` is neither a currency code nor a word such as `about`");
    case("$10bn", "`$` is neither a currency code nor a word such as `about`");
    case("UDS 10bn", "`UDS` is not a currency code of ISO 4217");
    case("10bn USD", "`USD` must stand before the number");
    case("USD2.4bn", "there is no space next to `USD`");
    case("1500MW", "there is no space next to `MW`");
    case("USD 5bn per quarter", "unknown unit of time `quarter`");
    case("EUR 9bn to 8bn", "the larger number of the range comes first");
    case("USD 5 to 2bn", "the larger number of the range comes first");
    case("USD 900 to 1.2bn", "the larger number of the range comes first");
    case("USD 5%", "a percentage or a multiple has no currency and no magnitude");
    case("5mn%", "a percentage or a multiple has no currency and no magnitude");
    case("5k times", "a percentage or a multiple has no currency and no magnitude");
    case("-5 times", "a multiple cannot be below zero");
    case(&("1".to_owned() + &"(1".repeat(100_000)), "the brackets must contain an amount of money");
    case("nearly EUR 8bn to 9bn", "`nearly` cannot be combined with a range");
    case("up to 5 to 8", "`up to` cannot be combined with a range");
    case("CNY 360bn (50bn)", "the brackets must contain an amount of money");
    case("CNY 360bn (USD 50bn", "the brackets must contain an amount of money");
    case("CNY 360bn (CNY 360bn)", "both amounts are in `CNY`");
    case("21 (USD 5bn)", "only an amount of money can have a second one in brackets");
    case("CNY 36bn (USD 5bn per year)", "both amounts must have the same `per`");
    case("99999999999999999999tn", "`99999999999999999999tn` has too many digits");
}

/// Texts of every kind of quantity.
fn any_quantity() -> impl Strategy<Value = String> {
    let qualifier = "(computed )?(about |nearly |more than |at least |less than |up to )?";
    let number = "-?[1-9][0-9]{0,8}(\\.[0-9]{1,4})?(k|mn|bn|tn| lakh| crore| lakh crore)?";
    let range = "(about )?[1-4](mn|bn) to [5-9]bn";
    let unit =
        "( MW| kWh| tonnes| m3| km2| barrels| jobs| head-of-cattle)?( per (year|month|week|day))?";
    let share = "-?[0-9]{1,4}(\\.[0-9]{1,2})?%|[0-9]{1,3} times";
    let kinds = [
        format!("{qualifier}(USD |EUR |DEM )?{number}( per year)?"),
        format!("{qualifier}{number}{unit}"),
        format!("{range}{unit}"),
        format!("{qualifier}({share})"),
        format!("{qualifier}CNY {number} \\((about )?USD {number}\\)"),
    ];
    let kinds = kinds.map(|kind| proptest::string::string_regex(&kind).unwrap().boxed());
    proptest::strategy::Union::new(kinds)
}

proptest! {
    #[test]
    fn arbitrary_text_does_not_panic(text in "\\PC*") {
        let _ = text.parse::<Quantity>();
    }

    #[test]
    fn printed_amount_parses_to_the_same_amount(text in any_quantity()) {
        let quantity = text.parse::<Quantity>();
        prop_assert!(quantity.is_ok(), "{text}: {quantity:?}");
        let again = quantity.as_ref().unwrap().to_string().parse::<Quantity>();
        prop_assert_eq!(again, quantity);
    }
}
