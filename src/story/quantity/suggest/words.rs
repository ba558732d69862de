//! The words of amounts that authors type, in the languages of the widget and in newsrooms' abbreviations.
//!
//! In each entry, English spellings come first, and those of other languages follow after ` / `. Spellings are separated by
//! `|`. One that ends in `*` stands for all words that begin so.

/// The meaning of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// A qualifier of the grammar.
    Qualifier(&'static str),
    /// The codes of a currency; several if the word or sign stands for several.
    Currency(&'static str),
    /// A magnitude of the grammar; several if the word stands for several.
    Magnitude(&'static str),
    /// A power of ten for which the grammar has no word.
    Power(u32),
    /// `%`.
    Percent,
    /// `times`.
    Times,
    /// A unit of the grammar.
    Unit(&'static str),
    /// The unit of time of a rate.
    Per(&'static str),
    /// A share in percent.
    Share(&'static str),
    /// The first word of "between … and".
    Between,
    /// "and", which joins the ends of a range after "between".
    And,
    /// The word between the ends of a range.
    To,
    /// "to" between two numbers, "up to" before the first.
    UpTo,
    /// A word without a meaning for the amount.
    Noise,
}

use Meaning::{
    And, Between, Currency, Magnitude, Noise, Per, Percent, Power, Qualifier, Share, Times, To,
    Unit, UpTo,
};

/// Qualifiers, ranges and words without a meaning.
const PHRASES: &[(&str, Meaning)] = &[
    (
        "about|around|approximately|roughly|approx|ca|circa|c|some|~|≈ / около|примерно|порядка|приблизительно|\
        шамамен|taxminan|тахминан|etwa|rund|ungefähr|environ|quelque|autour de|unos|unas|alrededor de|aproximadamente|\
        cerca de|yaklaşık|takriben|نحو|حوالي|约|大约",
        Qualifier("about"),
    ),
    (
        "nearly|almost|close to / почти|дерлік|жуық|жуықта*|qariyb|deyarli|қарийб|деярли|fast|knapp|nahezu|près de|presque|casi|\
        quase|neredeyse|ما يقارب|قارب*|近|将近|接近",
        Qualifier("nearly"),
    ),
    (
        "more than|over|above|in excess of|exceeded|exceeds|exceeding|> / более|более чем|больше|свыше|превыси*|превыша*|астам|асты|асады|артты|oshdi|oshgan|ошди|ошган|aştı|aşan|dan ortiq|ortiq|дан ортиқ|ортиқ|dan ziyod|ziyod|дан зиёд|зиёд|\
        mehr als|über|plus de|más de|mais de|fazla|أكثر من|تجاوز*|超过|逾|多|余",
        Qualifier("more than"),
    ),
    (
        "at least|no less than|not less than|minimum|min|≥|> = / не менее|как минимум|кемінде|kamida|камида|\
        mindestens|au moins|al menos|por lo menos|ao menos|pelo menos|en az|ما لا يقل عن|لا يقل عن|至少|不少于|以上",
        Qualifier("at least"),
    ),
    (
        "less than|under|below|< / менее|менее чем|меньше|dan kam|kam|дан кам|кам|weniger als|unter|moins de|menos de|\
        أقل من|不到|不足",
        Qualifier("less than"),
    ),
    (
        "up to|at most|no more than|not more than|maximum|max|≤|< = / не более|gacha|гача|bis zu|höchstens|jusqu’à|\
        hasta|até|en fazla|ما يصل إلى|最多|高达",
        Qualifier("up to"),
    ),
    ("to|-|till|until / a|à|auf|para|至|到|إلى", To),
    ("/ до|bis", UpTo),
    ("between / между|zwischen|entre|بين", Between),
    ("and / и|und|et|y|e|ve|و", And),
    (
        "of|from|us|u.s|american|in|a|an|the|worth|total|equivalent / de|d’|от|von|сша|американ*|aqsh|ақш|из|в|на|des|\
        من|الأمريكي|أمريكي|亿元的",
        Noise,
    ),
];

/// Magnitudes.
const MAGNITUDES: &[(&str, Meaning)] = &[
    (
        "thousand|thousands|k / тыс|тысяч*|мың|мыңнан|мыңға|мыңдай|ming|mingdan|mingta|минг|мингдан|мингта|tausend|tsd|mille|bin|ألف|آلاف",
        Magnitude("k"),
    ),
    ("mil", Magnitude("k|mn")),
    (
        "million|millions|mn|mln|mill / mio|млн|миллион*|million*|millon*|millón|millones|milhão|milhões|milhoes|\
        milyon|milyondan|milyona|مليون|ملايين|مليونا|مليونًا",
        Magnitude("mn"),
    ),
    (
        "billion|billions|bn|b|bln|bil / млрд|миллиард*|mlrd|mrd|milliard*|md|mds|mil millones|mil milhões|\
        mil milhoes|bilhão|bilhões|bilhoes|millardo*|milyar|milyardan|milyara|مليار|مليارات",
        Magnitude("bn"),
    ),
    (
        "trillion|trillions|tn|trn|tr / трлн|триллион*|trln|trilhão|trilhões|trilyon|billionen|bio|\
        billones|billón|biliões|تريليون|تريليونات|万亿",
        Magnitude("tn"),
    ),
    ("lakh crore|lakh crores", Magnitude(" lakh crore")),
    ("lakh|lakhs|lac|lacs", Magnitude(" lakh")),
    ("crore|crores|cr", Magnitude(" crore")),
    ("/ 千", Power(3)),
    ("/ 万", Power(4)),
    ("/ 百万", Power(6)),
    ("/ 千万", Power(7)),
    ("/ 亿", Power(8)),
    ("/ 十亿", Power(9)),
    ("/ 百亿", Power(10)),
    ("/ 千亿", Power(11)),
];

/// Currencies: signs and words.
const CURRENCIES: &[(&str, Meaning)] = &[
    (
        "$|us $|u.s $|dollar|dollars|us dollar|us dollars|buck|bucks / долл|доллар*|долларов сша|us - dollar|dollar*|dolar*|\
        dólar*|доллари|دولار|دولارات|دولارا|美元",
        Currency("USD"),
    ),
    ("a $|au $|australian dollars", Currency("AUD")),
    ("c $|ca $|can $|canadian dollars", Currency("CAD")),
    ("hk $", Currency("HKD")),
    ("s $|sg $", Currency("SGD")),
    ("nz $", Currency("NZD")),
    ("nt $", Currency("TWD")),
    ("r $|reais|real", Currency("BRL")),
    ("mx $", Currency("MXN")),
    ("€|euro|euros / евро|еуро|yevro|evro|avro*|يورو|欧元", Currency("EUR")),
    (
        "£|gb £|sterling|pound sterling|pounds sterling|pound|pounds / фунт*|фунтов стерлингов|libras esterlinas|\
        livres sterling|pfund|sterlin|英镑",
        Currency("GBP"),
    ),
    ("¥|￥", Currency("JPY|CNY")),
    ("jp ¥|yen / иен*|йен*|ین|ين|円|日元", Currency("JPY")),
    ("cn ¥|rmb|yuan|yuans|renminbi / юан*|yuan*|йуан*|يوان|人民币|元|元人民币", Currency("CNY")),
    ("₹|indian rupees|inr", Currency("INR")),
    ("rs|₨|rupee|rupees / рупи*|roupies|rupias|rupi|rupien|روبية|卢比", Currency("INR|PKR")),
    (
        "₽|rouble|roubles|ruble|rubles|rur / руб|рубл*|rubl*|rubel|roubles|рубль|روبل|卢布",
        Currency("RUB"),
    ),
    ("₸|tenge / тенге|теңге|tenge*|تنغي|坚戈", Currency("KZT")),
    ("so’m|soum|soums|sum|sums / сум|сумов|сўм|so’m*|苏姆", Currency("UZS")),
    ("som|soms", Currency("UZS|KGS")),
    ("/ сом|сомов|сома", Currency("KGS")),
    ("somoni / сомони", Currency("TJS")),
    ("manat|manats|₼ / манат*", Currency("AZN|TMT")),
    ("₺|tl|lira|liras|turkish lira / лир*|ليرة|里拉", Currency("TRY")),
    ("₩|won / вон|韩元", Currency("KRW")),
    ("₴|hryvnia|hryvnias / грив*|гривен", Currency("UAH")),
    ("₾|lari / лари", Currency("GEL")),
    ("֏|dram / драм*", Currency("AMD")),
    ("₫|dong", Currency("VND")),
    ("₱", Currency("PHP")),
    ("₦|naira", Currency("NGN")),
    ("₪|shekel|shekels", Currency("ILS")),
    ("฿|baht", Currency("THB")),
    ("₮|tugrik|tugriks", Currency("MNT")),
    ("zł|zloty|zlotys", Currency("PLN")),
    ("swiss francs|chf", Currency("CHF")),
    ("kr", Currency("SEK|NOK|DKK")),
    ("dirham|dirhams / дирхам*|درهم", Currency("AED|MAD")),
    ("riyal|riyals / риал*|ريال", Currency("SAR|QAR")),
    ("peso|pesos", Currency("MXN|ARS|CLP|COP|PHP")),
];

/// Shares, units and rates.
const UNITS: &[(&str, Meaning)] = &[
    (
        "%|percent|per cent|pct / процент*|пайыз*|foiz*|фоиз*|prozent|pour cent|por ciento|por cento|yüzde|\
        بالمئة|في المئة|بالمائة|في المائة|百分之|٪",
        Percent,
    ),
    (
        "times|x|×|fold|- fold / раз|раза|fach|fois|veces|vezes|kat|есе|baravar|баравар|مرات|مرة|倍",
        Times,
    ),
    (
        "half|a half|one half|one - half / половин*|жартысы|yarmi|ярми|die hälfte|hälfte|la moitié|moitié|\
        la mitad|mitad|metade|yarısı|نصف|一半",
        Share("50"),
    ),
    (
        "a quarter|one quarter|quarter|one - quarter / четверть|четверти|un quart|ein viertel",
        Share("25"),
    ),
    ("three quarters|three - quarters / три четверти|trois quarts|drei viertel", Share("75")),
    ("a fifth|one fifth|one - fifth / пятая часть", Share("20")),
    ("two fifths|two - fifths", Share("40")),
    ("three fifths|three - fifths", Share("60")),
    ("four fifths|four - fifths", Share("80")),
    ("a tenth|one tenth|one - tenth", Share("10")),
    ("mw|megawatt|megawatts / мвт|мегаватт*|megavat*|兆瓦", Unit("MW")),
    ("gw|gigawatt|gigawatts / гвт|гигаватт*|gigavat*|吉瓦", Unit("GW")),
    ("kw|kilowatt|kilowatts / квт|киловатт*|kilovat*|千瓦", Unit("kW")),
    ("kwh / квт ч|千瓦时", Unit("kWh")),
    ("mcm", Unit("mcm")),
    ("bcm", Unit("bcm")),
    ("mwh", Unit("MWh")),
    ("gwh", Unit("GWh")),
    ("twh", Unit("TWh")),
    (
        "tonne|tonnes|metric tons|metric tonnes / тонн*|tonna|tonnen|toneladas|tonelada|طن|أطنان|吨|公吨",
        Unit("tonnes"),
    ),
    (
        "km|kilometre|kilometres|kilometer|kilometers / км|километр*|kilometr*|kilómetros|quilômetros|كم|公里",
        Unit("km"),
    ),
    ("metre|metres|meter|meters / метр*|metros|米", Unit("metres")),
    ("ha|hectare|hectares / га|гектар*|gektar*|hektar*|hectáreas|هكتار|公顷", Unit("ha")),
    ("km2|km²|sq km|square kilometres|square kilometers / км2|км²|кв км|平方公里", Unit("km2")),
    ("m2|m²|sq m|square metres|square meters / м2|м²|кв м|平方米", Unit("m2")),
    (
        "m3|m³|cubic metre|cubic metres|cubic meter|cubic meters|cu m / м3|м³|куб м|кубометр*|кубических метр*|\
        kub metr|立方米",
        Unit("m3"),
    ),
    ("barrel|barrels|bbl / баррел*|barils|barriles|barris|varil|برميل|桶", Unit("barrels")),
    ("litre|litres|liter|liters / литр*|litros", Unit("litres")),
    ("kg|kilogram|kilograms / кг|килограмм*", Unit("kg")),
    ("hour|hours / час|часов|часа", Unit("hours")),
    (
        "day|days / дней|дня|tage|tagen|tag|jours|jour|días|día|dias|dia|gün|günlük|күн|күндік|kun|kunlik|кун|кунлик|أيام|يوم|يوما|天",
        Unit("days"),
    ),
    (
        "month|months / месяц*|monate|monaten|monat|mois|meses|mês|ay|aylık|ай|айда|айында|oy|oyda|oyida|ой|ойда|ойида|أشهر|شهر|شهرا|个月",
        Unit("months"),
    ),
    (
        "year|years / лет|года|jahre|jahren|jahr|ans|an|años|año|anos|ano|yıl|жыл|жылдық|жылда|yil|yilda|yillik|йил|йилда|йиллик|سنوات|سنة|أعوام|عام|عاما|年",
        Unit("years"),
    ),
    (
        "per year|a year|yearly|annually|per annum|p.a|pa|/ year|/ yr|/ y / в год|/ год|par an|pro jahr|al año|por ano|\
        yılda|yıllık|жылына|yiliga|йилига|سنويا|سنويًا|每年|/ 年",
        Per("year"),
    ),
    (
        "per month|a month|monthly|/ month / в месяц|par mois|pro monat|al mes|por mês|ayda|айына|oyiga|ойига|\
        شهريا|شهريًا|每月",
        Per("month"),
    ),
    (
        "per week|a week|weekly|/ week / в неделю|par semaine|pro woche|a la semana|por semana|每周",
        Per("week"),
    ),
    (
        "per day|a day|daily|/ day|/ d / в день|в сутки|par jour|pro tag|al día|por dia|günde|күніне|kuniga|кунига|\
        يوميا|يوميًا|每天",
        Per("day"),
    ),
];

/// Returns all spellings, each with its meaning and whether it is English, in the order of the tables.
pub(crate) fn spellings() -> impl Iterator<Item = (&'static str, Meaning, bool)> {
    let tables = [PHRASES, MAGNITUDES, CURRENCIES, UNITS];
    let listed = |list: &'static str, meaning: Meaning, is_english: bool| {
        let spellings = list.split('|').filter(|spelling| !spelling.is_empty());
        spellings.map(move |spelling| (spelling, meaning, is_english))
    };
    tables.into_iter().flatten().flat_map(move |(spellings, meaning)| {
        let (english, others) = by_language(spellings);
        listed(english, *meaning, true).chain(listed(others, *meaning, false))
    })
}

/// Returns the meaning of some words in lower case, and whether they are English.
pub(super) fn meaning(words: &str) -> Option<(Meaning, bool)> {
    let tables = [PHRASES, MAGNITUDES, CURRENCIES, UNITS];
    let entries = || tables.into_iter().flatten();
    let exact = entries().find_map(|entry| found(entry, |spelling| spelling == words));
    exact.or_else(|| {
        let begins = |spelling: &str| {
            !words.contains(' ')
                && spelling.strip_suffix('*').is_some_and(|start| words.starts_with(start))
        };
        entries().find_map(|entry| found(entry, begins))
    })
}

/// Returns the meaning of an entry if one of its spellings matches.
fn found(
    (spellings, meaning): &(&str, Meaning),
    matches: impl Fn(&str) -> bool,
) -> Option<(Meaning, bool)> {
    let (english, others) = by_language(spellings);
    let any =
        |list: &str| list.split('|').any(|spelling| !spelling.is_empty() && matches(spelling));
    match any(english) {
        true => Some((*meaning, true)),
        false => any(others).then_some((*meaning, false)),
    }
}

/// Splits the spellings of an entry into those of English and those of other languages.
fn by_language(spellings: &str) -> (&str, &str) {
    match spellings.strip_prefix("/ ") {
        Some(others) if !others.contains(" / ") => ("", others),
        _ => spellings.rsplit_once(" / ").unwrap_or((spellings, "")),
    }
}
