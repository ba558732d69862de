//! The order of the tab stops.

use anyhow::{Result, ensure};
use browser_tests::in_each_engine;

use super::focus::{open, tab};

/// The tab stops of the story with every disclosure closed, each up to its 60th character.
const STOPS: [&str; 36] = [
    "button English",
    "button Русский",
    "button Қазақша",
    "summary 9 more",
    "summary $10 billion no deadline given promised by: Kazakhsta",
    "summary $156 million “Industrial cooperation between Kazakhs",
    "summary about $1 billion 21 projects. Each square is one pro",
    "a Dec 2021 Mirziyoyev’s state visit to Astana (State visit)",
    "button Previous",
    "button Next",
    "summary December 2021 Mirziyoyev’s state visit to Astana",
    "summary 2022 Two agreements signed in Tashkent",
    "summary December 2022 Tokayev’s state visit to Tashkent",
    "summary February 19, 2024 Foreign ministers’ talks in Astana",
    "summary Data table : Timeline",
    "summary Agreement on allied relations signed 2022",
    "summary Agreement on border demarcation signed 2022",
    "summary Supreme Interstate Council Council established",
    "summary Council of Interparliamentary Cooperation Council op",
    "summary Council of Foreign Ministers Council planned",
    "summary International Center for Industrial Cooperation “Cen",
    "summary Murat Nurtleu, deputy prime minister and foreign min",
    "summary Politics",
    "summary Economy",
    "summary Water and energy",
    "summary Transit and transport",
    "summary Cultural and people-to-people ties",
    "summary Transport and logistics",
    "summary Energy",
    "summary Water resources",
    "summary Sources 3",
    "a CSV",
    "a JSON",
    "button Copy citation",
    "a Link to the story",
    "summary Embed",
];

#[tokio::test]
async fn tab_visits_every_part_in_reading_order_and_leaves_the_widget() -> Result<()> {
    in_each_engine(async |page| {
        let _server = open(&page).await?;
        page.js::<()>("document.getElementById('before').focus()").await?;
        assert_eq!(tab(&page).await?, "input Field", "{}", page.engine());
        let mut stops = Vec::new();
        loop {
            let stop = tab(&page).await?;
            if stop == "a After" {
                break;
            }
            stops.push(stop.chars().take(60).collect::<String>());
            ensure!(stops.len() < 60, "no tab stop leaves the widget: {stops:#?}");
        }
        assert_eq!(stops, STOPS, "in {}: {stops:#?}", page.engine());
        Ok(())
    })
    .await
}
