use super::*;

#[track_caller]
fn case(tag: &str, date: &str, expected: &str) {
    let locale = Locale::find(tag).unwrap();
    assert_eq!(locale.date(&date.parse().unwrap()), expected, "{tag} {date}");
}

#[track_caller]
fn short(tag: &str, date: &str, expected: &str) {
    let locale = Locale::find(tag).unwrap();
    assert_eq!(locale.date_short(&date.parse().unwrap()), expected, "{tag} {date}");
}

#[test]
fn date_has_the_precision_of_the_source() {
    case("en", "2024-02-19", "February 19, 2024");
    case("en", "2021-12", "December 2021");
    case("en", "2022", "2022");
    case("en", "2026-Q4", "fourth quarter of 2026");
    case("en", "2027-H1", "first half of 2027");
    case("en", "2024-spring", "spring 2024");
    case("en", "2023-winter", "winter 2023–2024");
    case("en", "195X", "1950s");
    case("en", "19XX", "20th century");
    case("en", "20XX", "21st century");
    case("en", "11XX", "12th century");
}

#[test]
fn date_has_the_word_order_of_the_language() {
    case("ru", "2024-02-19", "19 февраля 2024\u{202f}г.");
    case("ru", "2021-12", "декабрь 2021\u{202f}г.");
    case("ru", "2026-Q4", "4-й квартал 2026\u{202f}г.");
    case("ru", "195X", "1950-е годы");
    case("ru", "19XX", "XX век");
    case("kk", "2024-02-19", "2024\u{202f}ж. 19 ақпан");
    case("kk", "2021-12", "2021\u{202f}ж. желтоқсан");
    case("kk", "2026-Q4", "2026\u{202f}ж. IV тоқсан");
    case("kk", "2024-summer", "2024\u{202f}ж. жазы");
    case("uz", "2024-02-19", "2024-yil 19-fevral");
    case("uz", "2021-12", "2021-yil dekabr");
    case("uz", "2027-H1", "2027-yilning birinchi yarmi");
    case("uz-Cyrl", "2024-02-19", "2024 йил 19 февраль");
    case("uz-Cyrl", "2021-12", "2021 йил декабрь");
    case("uz-Cyrl", "195X", "1950 йиллар");
    case("fr", "2024-02-19", "19 février 2024");
    case("fr", "19XX", "XXe siècle");
    case("de", "2024-02-19", "19. Februar 2024");
    case("de", "2021-12", "Dezember 2021");
    case("de", "2026-Q4", "4. Quartal 2026");
    case("de", "2023-winter", "Winter 2023/2024");
    case("de", "195X", "1950er-Jahre");
    case("de", "19XX", "20. Jahrhundert");
    case("es", "2024-02-19", "19 de febrero de 2024");
    case("es", "2026-Q1", "1.er trimestre de 2026");
    case("es", "2024-summer", "verano de 2024");
    case("es", "19XX", "siglo XX");
    case("pt", "2024-02-19", "19 de fevereiro de 2024");
    case("pt", "2024-01-01", "1º de janeiro de 2024");
    case("pt", "2027-H1", "primeiro semestre de 2027");
    case("pt", "195X", "década de 1950");
    case("tr", "2024-02-19", "19 Şubat 2024");
    case("tr", "2026-Q4", "2026 yılının 4. çeyreği");
    case("tr", "195X", "1950’ler");
    case("tr", "196X", "1960’lar");
    case("tr", "200X", "2000’ler");
    case("zh", "2024-02-19", "2024年2月19日");
    case("zh", "2021-12", "2021年12月");
    case("zh", "2026-Q4", "2026年第四季度");
    case("zh", "2024-H2", "2024年下半年");
    case("zh", "2023-winter", "2023至2024年冬季");
    case("zh", "195X", "1950年代");
    case("zh", "19XX", "20世纪");
    case("ar", "2024-02-19", "19 فبراير 2024");
    case("ar", "2026-Q4", "الربع الرابع من 2026");
}

#[test]
fn interval_omits_the_fields_that_both_ends_share() {
    case("en", "2019-04-14/2019-04-15", "April 14\u{2009}–\u{2009}15, 2019");
    case("en", "2019-04-30/2019-05-01", "April 30\u{2009}–\u{2009}May 1, 2019");
    case("en", "2019-12-31/2020-01-01", "December 31, 2019\u{2009}–\u{2009}January 1, 2020");
    case("en", "2024-01/2024-11", "January\u{2009}–\u{2009}November 2024");
    case("en", "2023-11/2024-02", "November 2023\u{2009}–\u{2009}February 2024");
    case("en", "2019/2021", "2019\u{2009}–\u{2009}2021");
    case("en", "2019/2021-06", "2019\u{2009}–\u{2009}June 2021");
    case("en", "2019-04-14/2019-04-14", "April 14, 2019");
    case("ru", "2019-04-14/2019-04-15", "14–15 апреля 2019\u{202f}г.");
    case("ru", "2024-01/2024-11", "январь – ноябрь 2024\u{202f}г.");
    case("kk", "2019-04-14/2019-04-15", "2019\u{202f}ж. 14–15 сәуір");
    case("kk", "2024-01/2024-11", "2024\u{202f}ж. қаңтар – қараша");
    case("uz", "2019-04-14/2019-04-15", "2019-yil 14–15-aprel");
    case("uz-Cyrl", "2019-04-14/2019-05-15", "2019 йил 14 апрель – 15 май");
    case("fr", "2019-04-14/2019-04-15", "14–15 avril 2019");
    case("de", "2019-04-14/2019-04-15", "14.–15. April 2019");
    case("es", "2019-04-14/2019-04-15", "14–15 de abril de 2019");
    case("pt", "2019-04-14/2019-05-15", "14 de abril\u{2009}–\u{2009}15 de maio de 2019");
    case("tr", "2024-01/2024-11", "Ocak\u{2009}–\u{2009}Kasım 2024");
    case("zh", "2019-04-14/2019-04-15", "2019年4月14日至15日");
    case("zh", "2019-12-31/2020-01-01", "2019年12月31日至2020年1月1日");
    case("zh", "2024-01/2024-11", "2024年1月至11月");
    case("zh", "2019/2021", "2019年至2021年");
    case("ar", "2024-01/2024-11", "يناير – نوفمبر 2024");
}

#[test]
fn open_interval_has_words_if_there_is_a_pattern() {
    case("en", "2024-08/..", "since August 2024");
    case("en", "2024-08-05/..", "since August 5, 2024");
    case("en", "../1991", "until 1991");
    case("en", "2024-Q1/..", "first quarter of 2024\u{a0}– …");
    case("en", "../195X", "… –\u{a0}1950s");
    case("ru", "2024-08/..", "с августа 2024\u{202f}г.");
    case("ru", "../1991", "до 1991\u{202f}г.");
    case("kk", "2024-08/..", "2024 жылғы тамыздан бері");
    case("kk", "2024-05-01/..", "2024 жылғы 1 мамырдан бері");
    case("kk", "2024-09/..", "2024 жылғы қыркүйектен бері");
    case("kk", "../2024-07-02", "2024 жылғы 2 шілдеге дейін");
    case("uz-Cyrl", "2024-02/..", "2024 йил февралдан бери");
    case("kk", "../1991", "1991 жылға дейін");
    case("uz", "2024-08/..", "2024-yil avgustdan beri");
    case("uz-Cyrl", "../2024-08-05", "2024 йил 5 августгача");
    case("fr", "2024-08-05/..", "depuis le 5 août 2024");
    case("de", "2024-08-05/..", "seit dem 5. August 2024");
    case("es", "2024-08-05/..", "desde el 5 de agosto de 2024");
    case("pt", "../2024-08", "até agosto de 2024");
    case("tr", "2024-08/..", "2024 yılının Ağustos ayından beri");
    case("tr", "../1991", "1991 yılına kadar");
    case("zh", "2024-08/..", "自2024年8月起");
    case("zh", "../1991", "至1991年");
    case("ar", "2024/..", "منذ 2024");
}

#[test]
fn russian_preposition_changes_before_the_second_of_a_month() {
    case("ru", "2024-08-02/..", "со 2 августа 2024\u{202f}г.");
    case("ru", "2024-08-01/..", "с 1 августа 2024\u{202f}г.");
    case("ru", "2024-08-22/..", "с 22 августа 2024\u{202f}г.");
    case("ru", "../2024-08-02", "до 2 августа 2024\u{202f}г.");
    case("uz", "2024-08-02/..", "2024-yil 2-avgustdan beri");
}

#[test]
fn first_of_a_month_is_an_ordinal_in_french() {
    case("fr", "2024-01-01", "1er janvier 2024");
    case("fr", "2024-01-11", "11 janvier 2024");
    case("fr", "2024-01-01/2024-01-05", "1er–5 janvier 2024");
    case("fr", "2023-12-31/2024-01-01", "31 décembre 2023\u{2009}–\u{2009}1er janvier 2024");
    case("fr", "2024-01-01/..", "depuis le 1er janvier 2024");
    short("fr", "2024-01-01", "1er janv. 2024");
    case("en", "2024-01-01", "January 1, 2024");
    case("ru", "2024-01-01", "1 января 2024\u{202f}г.");
}

#[test]
fn uncertain_date_has_a_qualifier() {
    case("en", "2020~", "around 2020");
    case("en", "2024?", "perhaps 2024");
    case("en", "1954-05%", "perhaps around May 1954");
    case("en", "2019~/2021", "around 2019\u{2009}–\u{2009}2021");
    case("ru", "2021-12~", "примерно декабрь 2021\u{202f}г.");
    case("kk", "2020~", "шамамен 2020");
    case("uz", "2024?", "ehtimol, 2024");
    case("fr", "2020~", "vers 2020");
    case("fr", "2020-05-03~", "vers le 3 mai 2020");
    case("fr", "195X~", "années 1950 (environ)");
    case("de", "2020-05-03~", "um den 3. Mai 2020");
    case("de", "2020-05%", "möglicherweise um Mai 2020");
    case("es", "2020-05-03~", "hacia el 3 de mayo de 2020");
    case("tr", "2020~", "yaklaşık 2020");
    case("zh", "2020~", "2020年前后");
    case("ar", "2024?", "ربما 2024");
}

#[test]
fn years_before_the_era_count_backwards() {
    case("en", "-0043-03-15", "March 15, 44 BC");
    case("en", "-0043", "44 BC");
    case("en", "0000", "1 BC");
    case("en", "-0043-Q1", "first quarter of 44 BC");
    case("en", "-0100/-0043", "101 BC\u{2009}–\u{2009}44 BC");
    case("ru", "-0043-03-15", "15 марта 44\u{202f}г. до н. э.");
    case("kk", "-0043", "б.з.д. 44\u{202f}ж.");
    case("de", "-0043-03-15", "15. März 44 v. Chr.");
    case("es", "-0043", "44 a. C.");
    case("pt", "-0043", "44 a.C.");
    case("tr", "-0043", "MÖ 44");
    case("zh", "-0043-03-15", "公元前44年3月15日");
    case("zh", "-0043-Q1", "公元前44年第一季度");
}

#[test]
fn label_is_short() {
    short("en", "2024-02-19", "Feb 19, 2024");
    short("en", "2021-12", "Dec 2021");
    short("en", "2020~", "~2020");
    short("en", "2020%", "~2020?");
    short("en", "2024-08/..", "Aug 2024\u{a0}– …");
    short("en", "2026-Q4", "Q4 2026");
    short("ru", "2024-02-19", "19 февр. 2024\u{202f}г.");
    short("ru", "2021-12", "дек. 2021\u{202f}г.");
    short("kk", "2024-02-19", "2024\u{202f}ж. 19 ақп.");
    short("uz", "2024-02-19", "2024-yil 19-fev");
    short("uz-Cyrl", "2021-12", "2021 йил дек");
    short("de", "2024-02-19", "19. Feb. 2024");
    short("es", "2024-02-19", "19 feb 2024");
    short("pt", "2024-02-19", "19 de fev. de 2024");
    short("tr", "2024-02-19", "19 Şub 2024");
    short("zh", "2026-Q4", "2026年第4季度");
    short("fr", "2021-12", "déc. 2021");
    short("ar", "2021-12", "ديسمبر 2021");
}

#[test]
fn axis_label_has_one_field() {
    let [en, ru] = ["en", "ru"].map(|tag| Locale::find(tag).unwrap());
    assert_eq!(en.year(2024), "2024");
    assert_eq!(en.year(-43), "44 BC");
    assert_eq!(en.month_short(12), "Dec");
    assert_eq!(ru.month_short(6), "июнь");
    assert_eq!(ru.day_short(2, 19), "19 февр.");
}

#[test]
fn only_certain_days_months_and_years_have_a_datetime_value() {
    #[track_caller]
    fn case(date: &str, iso: Option<&str>) {
        let found = Locale::fallback().date_iso(&date.parse().unwrap());
        assert_eq!(found.as_deref(), iso, "{date}");
    }

    case("2024-02-19", Some("2024-02-19"));
    case("2021-12", Some("2021-12"));
    case("2022", Some("2022"));
    case("0044", Some("0044"));
    case("2020~", None);
    case("2022-Q1", None);
    case("195X", None);
    case("0000", None);
    case("-0043-03-15", None);
    case("2019-04-14/2019-04-15", None);
    case("2024-08/..", None);
}

#[test]
fn spoken_date_has_no_symbols() {
    #[track_caller]
    fn case(tag: &str, date: &str, spoken: &str, aloud: &str) {
        let (locale, date) = (Locale::find(tag).unwrap(), date.parse().unwrap());
        let found = (locale.date_spoken(&date), locale.date_aloud(&date));
        assert_eq!((&*found.0, &*found.1), (spoken, aloud), "{tag} {date}");
    }

    case("en", "2024-02-19", "February 19, 2024", "Feb 19, 2024");
    case("en", "2020~", "around 2020", "around 2020");
    case("en", "2024?", "perhaps 2024", "perhaps 2024");
    case(
        "en",
        "2019-04-14/2019-04-15",
        "April 14, 2019 to April 15, 2019",
        "April 14, 2019 to April 15, 2019",
    );
    case("en", "2024-08/..", "since August 2024", "since August 2024");
    case("en", "2026-Q4", "fourth quarter of 2026", "fourth quarter of 2026");
    case("ar", "2017/2019", "من 2017 إلى 2019", "من 2017 إلى 2019");
    case(
        "fr",
        "2017/2019",
        "début\u{a0}: 2017, fin\u{a0}: 2019",
        "début\u{a0}: 2017, fin\u{a0}: 2019",
    );
}
