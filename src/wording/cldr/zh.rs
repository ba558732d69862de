//! The conventions of `zh`.
//!
//! Generated from Unicode CLDR 48 by `cargo xtask cldr`; do not edit.
//! Data © Unicode, Inc., under the Unicode License v3 (SPDX: Unicode-3.0).

use crate::wording::data::{Cldr, Forms, Months, Patterns, UnitForms};
use crate::wording::plural::{Operands, Plural};

pub(in crate::wording) static CLDR: Cldr = Cldr {
    zero: '0',
    least_grouped: 2,
    decimal: ".",
    group: ",",
    minus: "-",
    percent: "{0}%",
    range: "",
    about: "~{0}",
    money: "{0}{1}",
    money_letters: "{0}{1}",
    symbols: "AED=阿联酋迪拉姆|AMD=亚美尼亚德拉姆|ARS=阿根廷比索|AUD=澳大利亚元|AZN=阿塞拜疆马纳特|BRL=巴西雷亚尔|BYN=白俄罗斯卢布|CAD=加拿大元|CHF=瑞士法郎|CNY=元人民币|CZK=捷克克朗|DZD=阿尔及利亚第纳尔|EGP=埃及镑|EUR=欧元|GBP=英镑|GEL=格鲁吉亚拉里|HKD=港元|IDR=印度尼西亚卢比|ILS=以色列新谢克尔|INR=印度卢比|JPY=日元|KGS=吉尔吉斯斯坦索姆|KRW=韩元|KZT=哈萨克斯坦坚戈|MAD=摩洛哥迪拉姆|MNT=蒙古图格里克|MXN=墨西哥比索|PHP=菲律宾比索|PKR=巴基斯坦卢比|PLN=波兰兹罗提|QAR=卡塔尔里亚尔|RUB=俄罗斯卢布|SAR=沙特里亚尔|THB=泰铢|TRY=土耳其里拉|UAH=乌克兰格里夫纳|USD=美元|UZS=乌兹别克斯坦苏姆|VND=越南盾|XOF=西非法郎",
    powers: [4, 8, 12, 16],
    magnitudes: [
        Forms::same("{0}万"),
        Forms::same("{0}亿"),
        Forms::same("{0}万亿"),
        Forms::same("{0}"),
    ],
    magnitudes_short: [
        Forms::same("{0}万"),
        Forms::same("{0}亿"),
        Forms::same("{0}万亿"),
        Forms::same("{0}"),
    ],
    units: [
        UnitForms { full: Forms::same("{0}千瓦"), brief: Forms::same("{0}千瓦") },
        UnitForms { full: Forms::same("{0}兆瓦"), brief: Forms::same("{0}兆瓦") },
        UnitForms { full: Forms::same("{0}吉瓦"), brief: Forms::same("{0}吉瓦") },
        UnitForms { full: Forms::same("{0}千瓦时"), brief: Forms::same("{0}千瓦时") },
        UnitForms { full: Forms::same("{0}兆瓦时"), brief: Forms::same("{0}兆瓦时") },
        UnitForms { full: Forms::same("{0}吉瓦时"), brief: Forms::same("{0}吉瓦时") },
        UnitForms { full: Forms::same("{0}太瓦时"), brief: Forms::same("{0}太瓦时") },
        UnitForms { full: Forms::same("{0}米"), brief: Forms::same("{0}米") },
        UnitForms { full: Forms::same("{0}公里"), brief: Forms::same("{0}公里") },
        UnitForms { full: Forms::same("{0}平方米"), brief: Forms::same("{0}平方米") },
        UnitForms { full: Forms::same("{0}平方公里"), brief: Forms::same("{0}平方公里") },
        UnitForms { full: Forms::same("{0}公顷"), brief: Forms::same("{0}公顷") },
        UnitForms { full: Forms::same("{0}千克"), brief: Forms::same("{0}千克") },
        UnitForms { full: Forms::same("{0}吨"), brief: Forms::same("{0}吨") },
        UnitForms { full: Forms::same("{0}升"), brief: Forms::same("{0}升") },
        UnitForms { full: Forms::same("{0}立方米"), brief: Forms::same("{0}立方米") },
        UnitForms { full: Forms::same("{0}桶"), brief: Forms::same("{0}桶") },
        UnitForms { full: Forms::same("{0}小时"), brief: Forms::same("{0}小时") },
        UnitForms { full: Forms::same("{0}天"), brief: Forms::same("{0}天") },
        UnitForms { full: Forms::same("{0}个月"), brief: Forms::same("{0}个月") },
        UnitForms { full: Forms::same("{0}年"), brief: Forms::same("{0}年") },
    ],
    months: Months {
        full: "一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月",
        full_alone: "一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月",
        brief: "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
        brief_alone: "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
    },
    quarters: "第一季度|第二季度|第三季度|第四季度",
    quarters_short: "1季度|2季度|3季度|4季度",
    before_era: "公元前",
    full: Patterns {
        day: "y年M月d日",
        month: "y年M月",
        quarter: "y年QQQQ",
        era_day: "Gy年M月d日",
        era_month: "Gy年M月",
        days: "y年MMMd日至d日",
        days_of_year: "y年MMMd日至MMMd日",
        days_of_years: "y年MMMd日至y年MMMd日",
        months: "y年M月至M月",
        months_of_years: "y年M月至y年M月",
    },
    brief: Patterns {
        day: "y年M月d日",
        month: "y年M月",
        quarter: "y年第Q季度",
        era_day: "Gy年M月d日",
        era_month: "Gy年M月",
        days: "y年MMMd日至d日",
        days_of_year: "y年MMMd日至MMMd日",
        days_of_years: "y年MMMd日至y年MMMd日",
        months: "y年MMM至MMM",
        months_of_years: "y年MMM至y年MMM",
    },
    year: "y年",
    era_year: "Gy年",
    first_day: "",
    month_day: "M月d日",
    years: "y年至y年",
    between: "{0}至{1}",
    pair: "{0}和{1}",
    list_start: "{0}、{1}",
    list_middle: "{0}、{1}",
    list_end: "{0}和{1}",
    quotes: ["“", "”"],
    plural,
    #[cfg(test)]
    samples: &[(
        Plural::Other,
        "0 15 100 1000 10000 100000 1000000 0.0 1.5 10.0 100.0 1000.0 10000.0 100000.0 1000000.0",
    )],
};

pub(in crate::wording) fn plural(_: Operands) -> Plural {
    Plural::Other
}
