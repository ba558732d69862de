use super::*;

#[track_caller]
fn case(tag: &str, date: &str, full: &str, brief: &str) {
    let (locale, date) = (Locale::find(tag).unwrap(), date.parse().unwrap());
    assert_eq!((&*locale.date(&date), &*locale.date_short(&date)), (full, brief), "{tag} {date}");
}

#[test]
fn unknown_end_is_not_worded_as_an_open_end() {
    case("en", "1985/..", "since 1985", "1985\u{a0}– …");
    case("en", "1985/", "from 1985, end unknown", "1985\u{a0}– ?");
    case("en", "../1985", "until 1985", "… –\u{a0}1985");
    case("en", "/1985", "until 1985, start unknown", "? –\u{a0}1985");
    case("en", "../..", "start and end open", "…\u{a0}– …");
    case("ru", "1985/", "начало: 1985, окончание неизвестно", "1985\u{a0}– ?");
    case(
        "ru",
        "/1985-04",
        "окончание: апрель 1985\u{202f}г., начало неизвестно",
        "? –\u{a0}апр. 1985\u{202f}г.",
    );
    case("kk", "1985/", "басталуы: 1985, аяқталуы белгісіз", "1985\u{a0}– ?");
    case("uz", "1985/", "boshlanishi: 1985, tugashi nomaʼlum", "1985\u{a0}– ?");
    case("uz-Cyrl", "1985/", "бошланиши: 1985, тугаши номаълум", "1985\u{a0}– ?");
    case("de", "1985/", "Beginn 1985, Ende nicht bekannt", "1985\u{a0}– ?");
    case("fr", "/1985", "fin\u{a0}: 1985, début inconnu", "? –\u{a0}1985");
    case("es", "1985/", "inicio: 1985, fin desconocido", "1985\u{a0}– ?");
    case("pt", "1985/", "início: 1985, fim desconhecido", "1985\u{a0}– ?");
    case("tr", "1985/", "başlangıç: 1985, bitiş bilinmiyor", "1985\u{a0}– ?");
    case("zh", "1985/", "1985年开始，结束时间不详", "1985年\u{a0}– ？");
    case("ar", "1985/", "البداية: 1985، والنهاية غير معروفة", "1985\u{a0}– ؟");
}

#[test]
fn unspecified_month_or_day_is_said() {
    case("en", "2016-XX", "2016 (month unknown)", "2016");
    case("en", "2016-05-XX", "May 2016 (day unknown)", "May 2016");
    case("en", "2016-XX-XX", "2016 (day and month unknown)", "2016");
    case("en", "2016-XX~", "2016 (month unknown) (approximate)", "~2016");
    case("en", "-0043-XX", "44 BC (month unknown)", "44 BC");
    case("ru", "2016-05-XX", "май 2016\u{202f}г. (день неизвестен)", "май 2016\u{202f}г.");
    case("kk", "2016-XX", "2016 (айы белгісіз)", "2016");
    case("uz", "2016-XX-XX", "2016 (kuni va oyi nomaʼlum)", "2016");
    case("uz-Cyrl", "2016-XX", "2016 (ойи номаълум)", "2016");
    case("de", "2016-05-XX", "Mai 2016 (Tag nicht bekannt)", "Mai 2016");
    case("fr", "2016-XX", "2016 (mois inconnu)", "2016");
    case("es", "2016-05-XX", "mayo de 2016 (día desconocido)", "may 2016");
    case("pt", "2016-XX", "2016 (mês desconhecido)", "2016");
    case("tr", "2016-XX", "2016 (ayı bilinmiyor)", "2016");
    case("zh", "2016-05-XX", "2016年5月（具体日期不详）", "2016年5月");
    case("ar", "2016-XX", "2016 (الشهر غير معروف)", "2016");
}

#[test]
fn one_of_several_dates_is_joined_by_or() {
    case(
        "en",
        "[2023-05-02,2023-05-03]",
        "May 2, 2023 or May 3, 2023",
        "May 2, 2023 or May 3, 2023",
    );
    case("en", "[2021,2022,2023?]", "2021 or 2022 or perhaps 2023", "2021 or 2022 or 2023?");
    case("en", "[-0001,0002]", "2 BC or AD 2", "2 BC or AD 2");
    case("ru", "[2021,2022]", "2021 или 2022", "2021 или 2022");
    case("kk", "[2021,2022]", "2021 немесе 2022", "2021 немесе 2022");
    case("uz", "[2021,2022]", "2021 yoki 2022", "2021 yoki 2022");
    case("uz-Cyrl", "[2021,2022]", "2021 ёки 2022", "2021 ёки 2022");
    case("de", "[2021,2022]", "2021 oder 2022", "2021 oder 2022");
    case("fr", "[2021,2022,2023]", "2021 ou 2022 ou 2023", "2021 ou 2022 ou 2023");
    case("es", "[2021,2022]", "2021 o 2022", "2021 o 2022");
    case("pt", "[2021,2022]", "2021 ou 2022", "2021 ou 2022");
    case("tr", "[2021,2022]", "2021 veya 2022", "2021 veya 2022");
    case("zh", "[2021,2022,2023]", "2021年或2022年或2023年", "2021年或2022年或2023年");
    case("ar", "[2021,2022,2023]", "2021 أو 2022 أو 2023", "2021 أو 2022 أو 2023");
}

#[track_caller]
fn fiscal(tag: &str, date: &str, first_month: u8, full: &str, brief: &str) {
    let date = date.parse::<crate::story::Date>().unwrap().with_fiscal_start(first_month);
    let locale = Locale::find(tag).unwrap();
    assert_eq!((&*locale.date(&date), &*locale.date_short(&date)), (full, brief), "{tag} {date}");
}

#[test]
fn fiscal_year_is_named_by_its_calendar_years() {
    fiscal("en", "FY2020", 1, "fiscal year 2020", "FY 2020");
    fiscal("en", "FY2020", 4, "fiscal year 2020–21", "FY 2020–21");
    fiscal("en", "FY1999", 4, "fiscal year 1999–2000", "FY 1999–2000");
    fiscal("en", "FY2008~", 4, "fiscal year 2008–09 (approximate)", "~FY 2008–09");
    fiscal(
        "en",
        "FY2020/FY2022",
        4,
        "fiscal year 2020–21\u{2009}–\u{2009}fiscal year 2022–23",
        "FY 2020–21\u{2009}–\u{2009}FY 2022–23",
    );
    fiscal("ru", "FY2020", 4, "2020/21 финансовый год", "2020/21 фин.\u{a0}год");
    fiscal("kk", "FY2020", 4, "2020/21 қаржы жылы", "2020/21 қаржы ж.");
    fiscal("uz", "FY2020", 4, "2020/21-moliya yili", "2020/21-m.y.");
    fiscal("uz-Cyrl", "FY2020", 4, "2020/21 молия йили", "2020/21 м.й.");
    fiscal("de", "FY2020", 4, "Fiskaljahr 2020/21", "FJ 2020/21");
    fiscal("fr", "FY2020", 4, "exercice budgétaire 2020-21", "ex. 2020-21");
    fiscal("es", "FY2020", 4, "año fiscal 2020-21", "AF 2020-21");
    fiscal("pt", "FY2020", 4, "ano fiscal 2020/21", "AF 2020/21");
    fiscal("tr", "FY2020", 4, "2020/21 mali yılı", "2020/21 mali yılı");
    fiscal("zh", "FY2020", 4, "2020/21财年", "2020/21财年");
    fiscal("ar", "FY2020", 4, "السنة المالية 2020/21", "السنة المالية 2020/21");
}

#[test]
fn year_of_one_or_two_digits_has_its_era() {
    case("en", "0009-09", "September AD 9", "September AD 9");
    case("en", "0009", "AD 9", "AD 9");
    case("en", "0009-09-15", "September 15, AD 9", "September 15, AD 9");
    case("en", "0099", "AD 99", "AD 99");
    case("en", "0100", "100", "100");
    case("en", "0009-spring", "spring 9 AD", "spring 9 AD");
    case("en", "0002/0009", "AD 2\u{2009}–\u{2009}AD 9", "AD 2\u{2009}–\u{2009}AD 9");
    case("en", "0009/..", "AD 9\u{a0}– …", "AD 9\u{a0}– …");
    case("ru", "0009-09", "сентябрь 9\u{202f}г. н. э.", "сентябрь 9\u{202f}г. н. э.");
    case("kk", "0009-09", "б.з. 9\u{202f}ж. қыркүйек", "б.з. 9\u{202f}ж. қыркүйек");
    case("uz", "0009-09", "milodiy 9-yil sentabr", "milodiy 9-yil sentabr");
    case("uz-Cyrl", "0009-09", "милодий 9 йил сентябрь", "милодий 9 йил сентябрь");
    case("de", "0009-09", "September 9 n. Chr.", "September 9 n. Chr.");
    case("fr", "0009-09", "septembre 9 ap. J.-C.", "septembre 9 ap. J.-C.");
    case("es", "0009-09", "septiembre de 9 d. C.", "septiembre de 9 d. C.");
    case("pt", "0009-09", "setembro de 9 d.C.", "setembro de 9 d.C.");
    case("tr", "0009-09", "MS Eylül 9", "MS Eylül 9");
    case("zh", "0009-09", "公元9年9月", "公元9年9月");
    case("ar", "0009-09", "سبتمبر 9 م", "سبتمبر 9 م");
}

#[test]
fn range_over_the_era_has_both_marks() {
    #[track_caller]
    fn range(tag: &str, date: &str, full: &str) {
        let locale = Locale::find(tag).unwrap();
        assert_eq!(locale.date(&date.parse().unwrap()), full, "{tag} {date}");
    }

    range("en", "-0001/0002", "2 BC\u{2009}–\u{2009}AD 2");
    range("en", "-0500/1990", "501 BC\u{2009}–\u{2009}AD 1990");
    range("en", "-00XX/00XX", "1st century BC\u{2009}–\u{2009}1st century AD");
    range("ru", "-0001/0002", "2\u{202f}г. до н. э. – 2\u{202f}г. н. э.");
    range("kk", "-0001/0002", "б.з.д. 2\u{202f}ж. – б.з. 2\u{202f}ж.");
    range("uz", "-0001/0002", "m.a. 2\u{2009}–\u{2009}milodiy 2");
    range("uz-Cyrl", "-0001/0002", "м.а. 2 – милодий 2");
    range("de", "-0001/0002", "2 v. Chr.\u{2009}–\u{2009}2 n. Chr.");
    range("fr", "-0001/0002", "2 av. J.-C.\u{2009}–\u{2009}2 ap. J.-C.");
    range("es", "-0001/0002", "2 a. C.\u{2009}–\u{2009}2 d. C.");
    range("pt", "-0001/0002", "2 a.C.\u{2009}–\u{2009}2 d.C.");
    range("tr", "-0001/0002", "MÖ 2\u{2009}–\u{2009}MS 2");
    range("zh", "-0001/0002", "公元前2年至公元2年");
    range("ar", "-0001/0002", "2 ق.م – 2 م");
    let spoken = Locale::fallback().date_spoken(&"-0001/0002".parse().unwrap());
    assert_eq!(spoken, "2 BC to AD 2");
}

#[test]
fn decade_or_century_before_the_era_has_its_own_years() {
    case("en", "-199X", "between 2000 BC and 1991 BC", "between 2000 BC and 1991 BC");
    case("en", "-000X", "between 10 BC and 1 BC", "between 10 BC and 1 BC");
    case("en", "000X", "between 1 BC and AD 9", "between 1 BC and AD 9");
    case("en", "001X", "between AD 10 and AD 19", "between AD 10 and AD 19");
    case("en", "010X", "100s", "100s");
    case("en", "-01XX", "2nd century BC", "2nd century BC");
    case("en", "-00XX", "1st century BC", "1st century BC");
    case("en", "00XX", "1st century", "1st century");
    case(
        "ru",
        "-199X",
        "между 2000\u{202f}г. до н. э. и 1991\u{202f}г. до н. э.",
        "между 2000\u{202f}г. до н. э. и 1991\u{202f}г. до н. э.",
    );
    case("kk", "-01XX", "б.з.д. II ғасыр", "б.з.д. II ғасыр");
    case("zh", "-199X", "公元前2000年至公元前1991年之间", "公元前2000年至公元前1991年之间");
    case("ar", "-199X", "بين 2000 ق.م و1991 ق.م", "بين 2000 ق.م و1991 ق.م");
}

#[test]
fn winter_over_the_era_has_both_marks() {
    case("en", "0000-winter", "winter 1 BC–AD 1", "winter 1 BC–AD 1");
    case("en", "-0001-winter", "winter 2–1 BC", "winter 2–1 BC");
    case("en", "0001-winter", "winter 1–2 AD", "winter 1–2 AD");
}

#[test]
fn year_of_more_than_four_digits_is_written_in_full() {
    case("en", "Y12345", "12345", "12345");
    case("en", "Y-12345", "12346 BC", "12346 BC");
    case("zh", "Y12345", "12345年", "12345年");
}
