use super::*;

#[track_caller]
fn accepted(texts: &[&str]) {
    for text in texts {
        assert_eq!(text.parse::<Date>().map(|date| date.to_string()).as_deref(), Ok(*text));
    }
}

#[track_caller]
fn refused(text: &str, message: &str) {
    assert_eq!(text.parse::<Date>().unwrap_err().to_string(), message, "{text}");
}

const SHAPE: &str = "year, month and day are written as numbers";

mod level_0 {
    use super::*;

    #[test]
    fn dates_of_full_and_reduced_precision() {
        accepted(&["2001-02-03", "2008-12", "1008-12-31", "2008", "0000", "0999", "0001-01-01"]);
        accepted(&["2000-02-29", "2004-02-29", "1600-02-29", "9999-12-31"]);
    }

    #[test]
    fn intervals_of_equal_and_of_mixed_precision() {
        accepted(&["1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08"]);
        accepted(&["2004-02-01/2005-02", "2004-02-01/2005", "2005/2006-02", "2005/2005-02-08"]);
    }

    #[test]
    fn time_of_day_is_refused() {
        refused("2001-02-03T09:30:01", SHAPE);
        refused("2004-01-01T10:10:10Z", SHAPE);
        refused("2004-01-01T10:10:10+05:00", SHAPE);
    }

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        refused("1900-02-29", "February 1900 has 28 days");
        refused("2001-02-30", "February 2001 has 28 days");
        refused("2023-04-31", "April 2023 has 30 days");
        refused("2023-01-00", "January 2023 has 31 days");
        refused("2023-13", "there is no month 13");
        refused("2023-13-01", "there is no month 13");
        refused("2023-00", "there is no month 00");
        refused("99", SHAPE);
        refused("20040", SHAPE);
        refused("2004-1", SHAPE);
        refused("2004-1-1", SHAPE);
        refused("20040101", SHAPE);
        refused("2004 ", SHAPE);
        refused(" 2004", SHAPE);
        refused("+2004", SHAPE);
    }
}

mod level_1 {
    use super::*;

    #[test]
    fn years_of_more_than_four_digits() {
        accepted(&["Y10000", "Y12345", "Y-10000", "Y-98765", "Y999999", "Y-999999", "Y17000?"]);
        accepted(&["Y-12000/Y-11000", "-9999/Y10000"]);
        refused("Y170000002", "a year has at most six digits");
        refused("Y-170000002", "a year has at most six digits");
        refused("Y1000000", "a year has at most six digits");
        refused("Y2024", "`Y` is only for a year of more than four digits");
        refused("Y-44", "`Y` is only for a year of more than four digits");
        refused("Y012345", "`Y` is only for a year of more than four digits");
        refused("Y", SHAPE);
        refused("Y-", SHAPE);
        refused("Y1234a", SHAPE);
        refused("Y17E7", SHAPE);
        refused("Y12345-01", SHAPE);
        refused("12345", SHAPE);
    }

    #[test]
    fn seasons_have_names_and_no_codes() {
        accepted(&["2001-spring", "2001-summer", "2001-autumn", "2001-winter", "-0043-spring"]);
        accepted(&["2003-winter~", "2024-spring/2024-autumn", "2011-summer?"]);
        for code in 21..=24 {
            assert!(format!("2001-{code}").parse::<Date>().is_err(), "the code {code}");
        }
        refused("2024-fall", SHAPE);
        refused("2024-Spring", SHAPE);
    }

    #[test]
    fn whole_date_is_qualified_at_its_end() {
        accepted(&["1984?", "1984~", "1984%", "2004-06?", "2004-06~", "2004-06%"]);
        accepted(&["2004-06-11?", "2004-06-11~", "2004-06-11%", "-0044~", "195X?", "18XX%"]);
        refused("1984?~", SHAPE);
        refused("?1984", SHAPE);
        refused("2004?-06", SHAPE);
        refused("2004-06~-11", SHAPE);
        refused("~", SHAPE);
    }

    #[test]
    fn unspecified_digits_from_the_right() {
        accepted(&["201X", "20XX", "2004-XX", "1985-04-XX", "1985-XX-XX", "000X", "00XX"]);
        accepted(&["-199X", "-19XX", "-000X", "-00XX", "-2004-XX", "-1985-04-XX", "-1985-XX-XX"]);
        accepted(&["199X~", "2004-XX?", "1985-04-XX%", "199X/2004-XX", "../1985-XX-XX"]);
        refused("2XXX", SHAPE);
        refused("XXXX", SHAPE);
        refused("1X99", SHAPE);
        refused("1985-XX-12", SHAPE);
        refused("156X-12-25", SHAPE);
        refused("199X-XX", SHAPE);
        refused("1985-0X", SHAPE);
        refused("1985-04-1X", SHAPE);
        refused("1985-13-XX", "there is no month 13");
        refused("199x", SHAPE);
        refused("199u", SHAPE);
    }

    #[test]
    fn intervals_with_an_open_end() {
        accepted(&["1985-04-12/..", "1985-04/..", "1985/..", "../1985-04-12", "../1985-04"]);
        accepted(&["../1985", "../..", "1985~/..", "../201X"]);
    }

    #[test]
    fn intervals_with_an_unknown_end() {
        accepted(&["1985-04-12/", "1985-04/", "1985/", "/1985-04-12", "/1985-04", "/1985"]);
        accepted(&["1984-06-02?/", "/201X~"]);
        for text in ["/", "../", "/.."] {
            refused(text, "an interval needs a beginning or an end");
        }
    }

    #[test]
    fn intervals_with_qualified_ends() {
        accepted(&["1984~/2004-06", "1984/2004-06~", "1984~/2004~", "1984?/2004%"]);
        accepted(&["1984-06?/2004-08?", "1984-06-02?/2004-08-08~", "2003/2004-06-11%"]);
        accepted(&["1952-12/195X", "-2004-06-01/-2003?"]);
    }

    #[test]
    fn years_before_the_era() {
        accepted(&["-1985", "-0001", "-0043-03-15", "-9999", "-0010/-0005", "-0001/0002"]);
        refused("-0000", SHAPE);
        refused("-0000-01", SHAPE);
        refused("-99", SHAPE);
        refused("--2004", SHAPE);
    }

    #[test]
    fn interval_that_ends_before_it_begins_is_refused() {
        const REVERSED: &str = "the interval ends before it begins";
        refused("2024/2023", REVERSED);
        refused("-0005/-0010", REVERSED);
        refused("2024-06/2024-05-31", REVERSED);
        refused("2024-summer/2024-Q1", REVERSED);
        accepted(&["2024-06/2024-06-30", "2024/2024-01-01"]);
        refused("2004/2006/2008", SHAPE);
        refused("2004/2006/", SHAPE);
    }
}

mod level_2 {
    use super::*;

    #[test]
    fn one_of_two_to_four_dates() {
        accepted(&["[2023-05-02,2023-05-03]", "[1667,1668,1670,1672]", "[1760-01,1760-12]"]);
        accepted(&["[2024-spring,2024-autumn~]", "[FY2020,2021]", "[-0044,-0043]", "[195X,196X]"]);
        const LIST: &str = "a list in brackets has 2 to 4 different dates, of which one is right";
        refused("[2023]", LIST);
        refused("[2023,2023]", LIST);
        refused("[2021,2022,2023,2024,2025]", LIST);
        refused("[]", SHAPE);
        refused("[2023,]", SHAPE);
        refused("[2023, 2024]", SHAPE);
        refused("[2023-13,2024]", "there is no month 13");
        refused("[1667..1672]", SHAPE);
        refused("[..1984]", SHAPE);
        refused("[2023/2024,2025]", SHAPE);
        refused("{1960,1961}", SHAPE);
        refused("[2023", SHAPE);
    }

    #[test]
    fn quarters_and_half_years_have_names_and_no_codes() {
        accepted(&["2022-Q1", "2022-Q4~", "2027-H1", "2027-H2?", "2022-Q1/2022-Q3"]);
        refused("2024-Q5", SHAPE);
        refused("2024-Q0", SHAPE);
        refused("2024-H3", SHAPE);
        for code in (13..=20).chain(25..=99) {
            assert!(format!("2032-{code}").parse::<Date>().is_err(), "the code {code}");
        }
    }
}

#[test]
fn fiscal_years_are_read_alone_in_intervals_and_with_marks() {
    accepted(&[
        "FY2020",
        "FY2020~",
        "FY2020?",
        "FY2020/FY2023",
        "FY2020/..",
        "../FY2020",
        "FY2020/",
    ]);
    const MIXED: &str =
        "an interval goes from a fiscal year to a fiscal year, or has no fiscal year";
    refused("FY2020/2023", MIXED);
    refused("2020/FY2023", MIXED);
    refused("FY20", SHAPE);
    refused("FY0000", SHAPE);
    refused("FY-2020", SHAPE);
    refused("FY2020-21", SHAPE);
    refused("fy2020", SHAPE);
}

#[test]
fn number_that_is_not_a_month_has_its_readings_in_the_message() {
    refused(
        "2020-21",
        "it can mean the fiscal year 2020–21 (`FY2020`), two calendar years (`2020/2021`) or a season (`2020-spring`)",
    );
    refused(
        "2024-25",
        "it can mean the fiscal year 2024–25 (`FY2024`), two calendar years (`2024/2025`) or a season (`2024-spring`)",
    );
    refused(
        "2032-33",
        "it can mean the fiscal year 2032–33 (`FY2032`), two calendar years (`2032/2033`) or a quarter (`2032-Q1`)",
    );
    refused(
        "2039-40",
        "it can mean the fiscal year 2039–40 (`FY2039`), two calendar years (`2039/2040`) or a half year (`2039-H1`)",
    );
    refused("2020-24", "it can mean several years (`2020/2024`) or a season (`2020-winter`)");
    refused(
        "1999-00",
        "it can mean the fiscal year 1999–00 (`FY1999`) or two calendar years (`1999/2000`)",
    );
    refused(
        "2001-38",
        "it can mean several years (`2001/2038`) or four months (`2001-05/2001-08`)",
    );
    refused("2024-22", "there is no month 22");
    refused("2024-19", "there is no month 19");
    refused("-0043-21", "there is no month 21");
}

#[test]
fn text_that_is_no_date_is_refused() {
    for text in
        ["1914-July", "", "-", "/2024-13", "2024é", "2024-02-19-01", "next year", "2024-2-9"]
    {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
}
