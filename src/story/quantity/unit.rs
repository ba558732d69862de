//! [`MeasureUnit`] and [`DeclaredUnit`]: the units of quantities other than money and shares.

use std::fmt;

use super::currency::Currency;
use super::number::Magnitude;

/// Declares the units: the variant, its meaning, and its spellings. The first spelling is the printed one.
macro_rules! measures {
    ($( $unit:ident $meaning:literal: $($spelling:literal)+; )*) => {
        /// A unit that Unicode CLDR names in the languages of the widget.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum MeasureUnit {
            $( #[doc = $meaning] $unit, )*
        }

        impl MeasureUnit {
            /// All units.
            pub const ALL: &[Self] = &[$( Self::$unit, )*];

            /// The spellings that an author may use; the first is the printed one.
            pub(crate) fn spellings(self) -> &'static [&'static str] {
                match self { $( Self::$unit => &[$($spelling),+], )* }
            }
        }
    };
}

measures! {
    Kilowatt "A kilowatt.": "kW" "kilowatts" "kilowatt";
    Megawatt "A megawatt.": "MW" "megawatts" "megawatt";
    Gigawatt "A gigawatt.": "GW" "gigawatts" "gigawatt";
    KilowattHour "A kilowatt-hour.": "kWh";
    MegawattHour "A megawatt-hour.": "MWh";
    GigawattHour "A gigawatt-hour.": "GWh";
    TerawattHour "A terawatt-hour.": "TWh";
    Metre "A metre. `m` would be read as a million.": "metres" "metre" "meters" "meter";
    Kilometre "A kilometre.": "km" "kilometres" "kilometre" "kilometers" "kilometer";
    SquareMetre "A square metre.": "m2" "m²";
    SquareKilometre "A square kilometre.": "km2" "km²";
    Hectare "A hectare.": "ha" "hectares" "hectare";
    Kilogram "A kilogram.": "kg" "kilograms" "kilogram";
    Tonne "A metric ton.": "tonnes" "tonne" "t";
    Litre "A litre.": "litres" "litre" "liters" "liter";
    CubicMetre "A cubic metre.": "m3" "m³";
    Barrel "A barrel of oil.": "barrels" "barrel" "bbl";
    Hour "An hour.": "hours" "hour";
    Day "A day.": "days" "day";
    Month "A month.": "months" "month";
    Year "A year.": "years" "year";
}

/// Units that contain a magnitude: a billion cubic metres.
const WITH_MAGNITUDE: [(&str, Magnitude, MeasureUnit); 3] = [
    ("mcm", Magnitude::Million, MeasureUnit::CubicMetre),
    ("bcm", Magnitude::Billion, MeasureUnit::CubicMetre),
    ("tcm", Magnitude::Trillion, MeasureUnit::CubicMetre),
];

impl MeasureUnit {
    /// The printed spelling.
    pub fn id(self) -> &'static str {
        self.spellings()[0]
    }

    /// The unit of a spelling.
    pub(in crate::story) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|unit| unit.spellings().contains(&word))
    }

    /// The magnitude and the unit of a word such as `bcm`.
    pub(super) fn with_magnitude(word: &str) -> Option<(Magnitude, Self)> {
        let found = WITH_MAGNITUDE.iter().find(|(name, ..)| *name == word);
        found.map(|(_, magnitude, unit)| (*magnitude, *unit))
    }
}

/// The largest number of letters in the id of a declared unit.
const LONGEST: usize = 24;

/// Words that would be read as a magnitude, a share or an abbreviation with several meanings.
const RESERVED: [&str; 31] = [
    "M", "m", "mm", "MM", "b", "B", "T", "tr", "K", "mln", "mio", "Mio", "bln", "bil", "mil",
    "mrd", "Mrd", "mlrd", "bio", "trn", "trln", "trl", "cr", "Mt", "mt", "kt", "percent", "half",
    "per", "times", "to",
];

/// A unit that the story declares, by its id: letters and hyphens, at most 24.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct DeclaredUnit {
    letters: [u8; LONGEST],
    length: u8,
}

impl DeclaredUnit {
    /// The unit of an id. `None` if it is too long, has other characters, or means something else in an amount.
    pub fn from_id(id: &str) -> Option<Self> {
        let is_plain = id.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-');
        let is_taken = RESERVED.contains(&id)
            || Magnitude::from_word(id).is_some()
            || MeasureUnit::from_word(id).is_some()
            || MeasureUnit::with_magnitude(id).is_some()
            || Currency::from_code(id).is_some();
        let is_word = id.len() > 1 && id.starts_with(|c: char| c.is_ascii_alphabetic());
        if !is_plain || !is_word || is_taken || id.len() > LONGEST {
            return None;
        }
        let mut letters = [0; LONGEST];
        letters[..id.len()].copy_from_slice(id.as_bytes());
        Some(Self { letters, length: u8::try_from(id.len()).ok()? })
    }

    /// The id.
    pub fn id(&self) -> &str {
        // The id has only ASCII letters and hyphens.
        str::from_utf8(&self.letters[..usize::from(self.length)]).unwrap_or_default()
    }
}

impl fmt::Debug for DeclaredUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_belongs_to_one_unit() {
        for unit in MeasureUnit::ALL {
            for spelling in unit.spellings() {
                assert_eq!(MeasureUnit::from_word(spelling), Some(*unit), "{spelling}");
            }
        }
    }

    #[test]
    fn declared_unit_cannot_have_the_name_of_anything_else() {
        for id in ["jobs", "TEU", "head-of-cattle", "students"] {
            assert_eq!(DeclaredUnit::from_id(id).unwrap().id(), id);
        }
        for id in [
            "",
            "m",
            "times",
            "MW",
            "bcm",
            "USD",
            "mn",
            "million",
            "lakh",
            "half",
            "jobs!",
            "новые",
            "-a",
        ] {
            assert!(DeclaredUnit::from_id(id).is_none(), "{id}");
        }
        assert!(DeclaredUnit::from_id(&"a".repeat(25)).is_none(), "too long");
    }
}
