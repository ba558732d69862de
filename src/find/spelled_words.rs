//! The words of numbers in each language, with their values.

use super::language::SentenceLanguage;

/// Entries separated by `|`: a number below 100 or of hundreds, then its forms, separated by blanks.
type WordList = &'static str;

/// Returns the words of a language with their values.
pub(super) fn words(language: SentenceLanguage) -> impl Iterator<Item = (&'static str, u32)> {
    list(language).split('|').flat_map(|entry| {
        let (value, forms) = entry.split_once(' ').unwrap_or_default();
        let value = value.parse().unwrap_or_default();
        forms.split(' ').map(move |form| (form, value))
    })
}

fn list(language: SentenceLanguage) -> WordList {
    match language {
        SentenceLanguage::Arabic => ARABIC,
        SentenceLanguage::German => GERMAN,
        SentenceLanguage::English => ENGLISH,
        SentenceLanguage::Spanish => SPANISH,
        SentenceLanguage::French => FRENCH,
        SentenceLanguage::Kazakh => KAZAKH,
        SentenceLanguage::Portuguese => PORTUGUESE,
        SentenceLanguage::Russian => RUSSIAN,
        SentenceLanguage::Turkish => TURKISH,
        SentenceLanguage::Uzbek => UZBEK,
        SentenceLanguage::UzbekCyrillic => UZBEK_CYRILLIC,
        SentenceLanguage::Chinese | SentenceLanguage::Other => "",
    }
}

/// Returns the words after a number that add a half.
pub(super) fn halves(language: SentenceLanguage) -> &'static [&'static str] {
    match language {
        SentenceLanguage::English => &["and a half"],
        SentenceLanguage::Russian => &["с половиной"],
        SentenceLanguage::French => &["et demi", "et demie"],
        SentenceLanguage::Spanish => &["y medio", "y media"],
        SentenceLanguage::Portuguese => &["e meio", "e meia"],
        SentenceLanguage::Turkish => &["buçuk"],
        SentenceLanguage::Kazakh => &["жарым"],
        SentenceLanguage::Uzbek => &["yarim"],
        SentenceLanguage::UzbekCyrillic => &["ярим"],
        SentenceLanguage::Arabic => &["ونصف"],
        SentenceLanguage::German | SentenceLanguage::Chinese | SentenceLanguage::Other => &[],
    }
}

/// Returns the words that mean one and a half.
pub(super) fn one_and_a_half(language: SentenceLanguage) -> &'static [&'static str] {
    match language {
        SentenceLanguage::Russian => &["полтора", "полторы", "полутора"],
        SentenceLanguage::German => &["anderthalb", "eineinhalb"],
        _ => &[],
    }
}

/// Returns the words between tens and units, or between hundreds and the rest.
pub(super) fn joiners(language: SentenceLanguage) -> &'static [&'static str] {
    match language {
        SentenceLanguage::English => &["-", "and"],
        SentenceLanguage::French => &["-", "et"],
        SentenceLanguage::Spanish => &["y"],
        SentenceLanguage::Portuguese => &["e"],
        _ => &[],
    }
}

const ENGLISH: WordList = "1 one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven|12 twelve\
    |13 thirteen|14 fourteen|15 fifteen|16 sixteen|17 seventeen|18 eighteen|19 nineteen|20 twenty\
    |30 thirty|40 forty|50 fifty|60 sixty|70 seventy|80 eighty|90 ninety|100 hundred";

const GERMAN: WordList = "1 ein eine einen einem einer|2 zwei|3 drei|4 vier|5 fünf|6 sechs|7 sieben|8 acht|9 neun|10 zehn\
    |11 elf|12 zwölf|13 dreizehn|14 vierzehn|15 fünfzehn|16 sechzehn|17 siebzehn|18 achtzehn|19 neunzehn\
    |20 zwanzig|30 dreißig|40 vierzig|50 fünfzig|60 sechzig|70 siebzig|80 achtzig|90 neunzig|100 hundert";

const SPANISH: WordList = "1 un uno una|2 dos|3 tres|4 cuatro|5 cinco|6 seis|7 siete|8 ocho|9 nueve|10 diez|11 once|12 doce\
    |13 trece|14 catorce|15 quince|16 dieciséis|17 diecisiete|18 dieciocho|19 diecinueve|20 veinte\
    |21 veintiuno veintiún veintiuna|22 veintidós|23 veintitrés|24 veinticuatro|25 veinticinco\
    |26 veintiséis|27 veintisiete|28 veintiocho|29 veintinueve|30 treinta|40 cuarenta|50 cincuenta\
    |60 sesenta|70 setenta|80 ochenta|90 noventa|100 cien ciento|200 doscientos doscientas\
    |300 trescientos trescientas|500 quinientos quinientas";

const FRENCH: WordList = "1 un une|2 deux|3 trois|4 quatre|5 cinq|6 six|7 sept|8 huit|9 neuf|10 dix|11 onze|12 douze|13 treize\
    |14 quatorze|15 quinze|16 seize|20 vingt|30 trente|40 quarante|50 cinquante|60 soixante|70 septante\
    |80 huitante vingts|90 nonante|100 cent cents";

const PORTUGUESE: WordList = "1 um uma|2 dois duas|3 três|4 quatro|5 cinco|6 seis|7 sete|8 oito|9 nove|10 dez|11 onze|12 doze\
    |13 treze|14 catorze quatorze|15 quinze|16 dezesseis dezasseis|17 dezessete dezassete|18 dezoito\
    |19 dezenove dezanove|20 vinte|30 trinta|40 quarenta|50 cinquenta|60 sessenta|70 setenta|80 oitenta\
    |90 noventa|100 cem cento|200 duzentos duzentas|300 trezentos trezentas|500 quinhentos quinhentas";

const RUSSIAN: WordList = "1 один одна одно одного одной одну одним|2 два две двух двум двумя|3 три трех трёх трем трём тремя\
    |4 четыре четырех четырёх четырем четырём четырьмя|5 пять пяти пятью|6 шесть шести шестью\
    |7 семь семи семью|8 восемь восьми восемью|9 девять девяти девятью|10 десять десяти десятью\
    |11 одиннадцать одиннадцати|12 двенадцать двенадцати|13 тринадцать тринадцати\
    |14 четырнадцать четырнадцати|15 пятнадцать пятнадцати|16 шестнадцать шестнадцати\
    |17 семнадцать семнадцати|18 восемнадцать восемнадцати|19 девятнадцать девятнадцати\
    |20 двадцать двадцати|30 тридцать тридцати|40 сорок сорока|50 пятьдесят пятидесяти\
    |60 шестьдесят шестидесяти|70 семьдесят семидесяти|80 восемьдесят восьмидесяти\
    |90 девяносто девяноста|100 сто ста|200 двести двухсот|300 триста трехсот трёхсот\
    |400 четыреста четырехсот четырёхсот|500 пятьсот пятисот|600 шестьсот шестисот|700 семьсот семисот\
    |800 восемьсот восьмисот|900 девятьсот девятисот";

const KAZAKH: WordList = "1 бір|2 екі|3 үш|4 төрт|5 бес|6 алты|7 жеті|8 сегіз|9 тоғыз|10 он|20 жиырма|30 отыз|40 қырық|50 елу\
    |60 алпыс|70 жетпіс|80 сексен|90 тоқсан|100 жүз";

const TURKISH: WordList = "1 bir|2 iki|3 üç|4 dört|5 beş|6 altı|7 yedi|8 sekiz|9 dokuz|10 on|20 yirmi|30 otuz|40 kırk|50 elli\
    |60 altmış|70 yetmiş|80 seksen|90 doksan|100 yüz";

const UZBEK: WordList = "1 bir|2 ikki|3 uch|4 to’rt|5 besh|6 olti|7 yetti|8 sakkiz|9 to’qqiz|10 o’n|20 yigirma|30 o’ttiz\
    |40 qirq|50 ellik|60 oltmish|70 yetmish|80 sakson|90 to’qson|100 yuz";

const UZBEK_CYRILLIC: WordList = "1 бир|2 икки|3 уч|4 тўрт|5 беш|6 олти|7 етти|8 саккиз|9 тўққиз|10 ўн|20 йигирма|30 ўттиз|40 қирқ\
    |50 эллик|60 олтмиш|70 етмиш|80 саксон|90 тўқсон|100 юз";

const ARABIC: WordList = "1 واحد واحدة|2 اثنان اثنين اثنتان اثنتين|3 ثلاثة ثلاث|4 أربعة أربع|5 خمسة خمس|6 ستة ست|7 سبعة سبع\
    |8 ثمانية ثماني ثمان|9 تسعة تسع|10 عشرة عشر|11 أحد إحدى|12 اثنا اثني اثنتا اثنتي|20 عشرون عشرين\
    |30 ثلاثون ثلاثين|40 أربعون أربعين|50 خمسون خمسين|60 ستون ستين|70 سبعون سبعين|80 ثمانون ثمانين\
    |90 تسعون تسعين|100 مئة مائة|200 مئتان مئتين مائتان مائتين";

/// The digits of Chinese; 十 and 百 multiply.
pub(super) const HAN: [(char, u32); 13] = [
    ('一', 1),
    ('二', 2),
    ('两', 2),
    ('三', 3),
    ('四', 4),
    ('五', 5),
    ('六', 6),
    ('七', 7),
    ('八', 8),
    ('九', 9),
    ('十', 10),
    ('百', 100),
    ('零', 0),
];

/// Chinese words that count things after a number. A number in characters is read only before one of them.
pub(super) const MEASURE_WORDS: &str = "个项份家名人次座条艘架辆届亿万元天年月倍国位篇种吨公";
