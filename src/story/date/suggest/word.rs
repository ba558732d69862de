//! [`Word`]: the meaning of a word in a date, in all languages of the interface.

use crate::story::date::span::Season;

/// The meaning of a word in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// A word without a meaning of its own: "of", "year".
    Filler,
    /// 1 to 12.
    Month(u8),
    Season(Season),
    Quarter,
    Half,
    /// "first", or a Roman numeral.
    Ordinal(u8),
    Decade,
    /// A decade after a year, else a filler: the "s" of "1990s".
    DecadeEnding,
    Century,
    Fiscal,
    /// "circa".
    About,
    /// "early"; no date says it exactly.
    PartOf,
    Perhaps,
    Since,
    Until,
    To,
    Or,
    /// "present", as the end of an interval.
    Now,
    BeforeEra,
    ThisEra,
}

/// The names of the months in the spelling of `clean`, with abbreviations that are no beginning of a name.
const MONTHS: [&str; 12] = [
    "january januar janner janvier enero janeiro ocak yanvar январь января январе январ \
         қаңтар يناير",
    "february februar fevrier febrero fevereiro subat fevral февраль февраля феврале феврал \
         ақпан فبراير شباط",
    "march marz mars marzo marco mart mrz март марта марте наурыз مارس آذار",
    "april avril abril nisan aprel апрель апреля апреле апрел сәуір أبريل ابريل نيسان",
    "may mai mayo maio mayis май мая мае мамыр مايو أيار",
    "june juni juin junio junho haziran iyun iyn июнь июня июне июн маусым يونيو حزيران",
    "july juli juillet julio julho temmuz iyul iyl июль июля июле июл шілде يوليو تموز",
    "august aout agosto agustos avgust август августа августе тамыз أغسطس اغسطس آب",
    "september septembre septiembre setiembre setembro eylul sentabr sentyabr сентябрь \
         сентября сентябре сентябр қыркүйек سبتمبر أيلول",
    "october oktober octobre octubre outubro ekim oktabr oktyabr октябрь октября октябре \
         октябр қазан أكتوبر اكتوبر",
    "november novembre noviembre novembro kasim noyabr ноябрь ноября ноябре ноябр қараша \
         نوفمبر",
    "december dezember decembre diciembre dezembro aralik dekabr декабрь декабря декабре \
         декабр желтоқсан ديسمبر",
];

/// The other words in the spelling of `clean`.
const WORDS: [(Word, &str); 29] = [
    (
        Word::Filler,
        "the of in on year years for th st nd rd de del du d la le el em do da im des vom den am \
         dem por jahr jahres ano anos annee an ans г гг год года году в на й ый я ж жж жыл жылы \
         жылғы жылдың жылдан жылға айы yil yili yilning yildan oyi йил йили йилнинг йилдан ойи \
         yilinda nin dan ten tan te ta عام عامي سنة السنة من في شهر م هـ between zwischen entre между",
    ),
    (
        Word::Season(Season::Spring),
        "spring printemps fruhling fruhjahr primavera ilkbahar ilkbahari bahar bahori весна \
         весной весны көктем көктемі баҳор баҳори ربيع",
    ),
    (
        Word::Season(Season::Summer),
        "summer ete sommer verano verao yaz yazi yoz yozi лето летом лета жаз жазы ез ези صيف",
    ),
    (
        Word::Season(Season::Autumn),
        "autumn fall automne herbst otono outono sonbahar sonbahari guz kuz kuzi осень осенью \
         осени күз күзі куз кузи خريف",
    ),
    (
        Word::Season(Season::Winter),
        "winter hiver invierno inverno kis kisi qish qishi зима зимой зимы қыс қысы қиш қиши شتاء",
    ),
    (
        Word::Quarter,
        "q quarter qtr t trimestre quartal ceyrek ceyregi chorak choragi квартал квартале \
         квартала кв тоқсан тоқсаны чорак чораги ربع الربع",
    ),
    (
        Word::Half,
        "h half halbjahr hj semestre yarisi yarim yarmi yarmida полугодие полугодия полугодии \
         жартыжылдық жартыжылдығы ярми نصف النصف",
    ),
    (
        Word::Ordinal(1),
        "first premier primer primero primeiro primeira erstes erste ersten ilk birinci birinchi \
         первый первое первая первом первого бірінші биринчи الأول الاول",
    ),
    (
        Word::Ordinal(2),
        "second deuxieme segundo segunda zweites zweite zweiten ikinci ikkinchi второй второе \
         втором второго екінші иккинчи الثاني",
    ),
    (
        Word::Ordinal(3),
        "third troisieme tercer tercero terceiro drittes dritte dritten ucuncu uchinchi третий \
         третьем третьего үшінші учинчи الثالث",
    ),
    (
        Word::Ordinal(4),
        "fourth quatrieme cuarto quarto viertes vierte vierten dorduncu tortinchi четвертый \
         четвертом четвертого төртінші тўртинчи الرابع",
    ),
    (
        Word::Decade,
        "decade decada annees jahre jahren годы годов годах жылдар жылдары yillar yillari йиллар йиллари \
         عقد",
    ),
    (Word::DecadeEnding, "s е х er ler lar"),
    (
        Word::Century,
        "century siecle siglo seculo jahrhundert yuzyil asr век века веке ғасыр аср القرن قرن",
    ),
    (
        Word::Fiscal,
        "fy fiscal financial fiskaljahr geschaftsjahr haushaltsjahr exercice mali moliya \
         финансовый финансовом қаржы молия المالية",
    ),
    (
        Word::About,
        "~ c ca circa cca about around approximately approx roughly около примерно приблизительно \
         шамамен taxminan тахминан vers environ um rund etwa hacia aproximadamente cerca volta \
         alrededor yaklasik نحو حوالي",
    ),
    (
        Word::PartOf,
        "early mid late beginning end начало начале конец конце середина середине debut fin \
         anfang ende mitte principios finales inicio fim basi sonu boshi oxiri басы соңы боши \
         охири مطلع",
    ),
    (
        Word::Perhaps,
        "perhaps possibly probably maybe возможно вероятно бәлкім ehtimol эҳтимол moglicherweise \
         vielleicht quiza quizas talvez belki ربما",
    ),
    (Word::Since, "since from с со depuis seit ab desde бері бери бастап beri itibaren منذ"),
    (
        Word::Until,
        "until till up до jusquen jusquau bis hasta ate дейін kadar yilgacha йилгача حتى",
    ),
    (Word::To, "to through по a au al and und et y e и және va ва إلى"),
    (Word::Or, "or или немесе yoki еки oder ou o veya أو او"),
    (Word::Now, "now present today date ongoing сейчас настоящее heute aujourdhui hoy hoje bugun"),
    (Word::BeforeEra, "bc bce"),
    (Word::ThisEra, "ad ce"),
    (Word::Month(1), "كانونالثاني"),
    (Word::Month(10), "تشرينالأول"),
    (Word::Month(11), "تشرينالثاني"),
    (Word::Month(12), "كانونالأول"),
];

/// Returns all spellings with their meanings, the months first.
pub(crate) fn spellings() -> impl Iterator<Item = (&'static str, Word)> {
    let months = (1..=12).map(Word::Month).zip(MONTHS);
    months.chain(WORDS).flat_map(|(word, list)| list.split(' ').map(move |text| (text, word)))
}

/// Returns the meaning of a word in the spelling of `clean`.
pub(super) fn meaning(text: &str) -> Option<Word> {
    let listed = WORDS.iter().find(|(_, words)| words.split(' ').any(|word| word == text));
    listed.map(|(word, _)| *word).or_else(|| month(text)).or_else(|| roman(text))
}

/// Returns a month by its name, or by a beginning of three letters that no other month has.
fn month(text: &str) -> Option<Word> {
    let with = |is_it: &dyn Fn(&str) -> bool| {
        let mut months = (1..=12).zip(MONTHS).filter(|(_, names)| names.split(' ').any(is_it));
        months.next().map(|(month, _)| month).filter(|_| months.next().is_none())
    };
    let exact = with(&|name| name == text);
    let begun = || with(&|name| text.chars().count() >= 3 && name.starts_with(text));
    exact.or_else(begun).map(Word::Month)
}

/// Returns the value of a Roman numeral up to 39, also of a French ordinal: `xixe`. The letters may be Cyrillic.
fn roman(text: &str) -> Option<Word> {
    roman_ordinal(text).map(Word::Ordinal)
}

/// Returns the value of a Roman numeral up to 39.
pub(crate) fn roman_ordinal(text: &str) -> Option<u8> {
    const TENS: [&str; 4] = ["", "x", "xx", "xxx"];
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let latin = text.replace('х', "x").replace('і', "i");
    let numeral = latin.strip_suffix("eme").or(latin.strip_suffix('e')).unwrap_or(&latin);
    let all = (0..40u8).map(|number| (number, usize::from(number)));
    let is_it = |number: usize| {
        numeral.strip_prefix(TENS[number / 10]).is_some_and(|rest| rest == ONES[number % 10])
    };
    all.filter(|(_, index)| *index > 0).find(|(_, index)| is_it(*index)).map(|(it, _)| it)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::clean::clean;
    use super::*;

    #[test]
    fn each_word_has_one_meaning_and_the_spelling_of_clean_texts() {
        let lists = MONTHS.into_iter().chain(WORDS.iter().map(|(_, words)| *words));
        let mut seen = HashSet::new();
        for word in lists.flat_map(|words| words.split(' ')) {
            assert!(seen.insert(word), "`{word}` is listed twice");
            assert_eq!(clean(word), word);
        }
    }

    #[test]
    fn month_is_found_by_a_beginning_that_no_other_month_has() {
        for (text, month) in
            [("jan", 1), ("févr", 2), ("mar", 3), ("авг", 8), ("қар", 11), ("dez", 12)]
        {
            assert_eq!(meaning(&clean(text)), Some(Word::Month(month)), "{text}");
        }
        for text in ["jui", "ma", "ию", "month"] {
            assert_eq!(meaning(text), None, "{text}");
        }
    }

    #[test]
    fn roman_numerals_are_ordinals() {
        for (text, number) in
            [("i", 1), ("iv", 4), ("xix", 19), ("xixe", 19), ("хх", 20), ("іі", 2)]
        {
            assert_eq!(meaning(text), Some(Word::Ordinal(number)), "{text}");
        }
        for text in ["iiii", "xixx", "vx", "mm", "xl"] {
            assert_eq!(meaning(text), None, "{text}");
        }
    }
}
