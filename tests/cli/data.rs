//! `diplograph data`: the data of stories as CSV.

use std::ffi::OsString;
use std::fs;

use snapbox::str;

use super::{diplograph, empty_folder};

const FOUNDING: &str = "../static/stories/kazakhstan-uzbekistan-2024.json";
const RUSSIA: &str = "../static/stories/kazakhstan-russia-2024.json";

#[test]
fn table_has_a_row_per_fact_and_citation() {
    diplograph()
        .args(["data", "--quiet", "--lang", "kk", RUSSIA])
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
﻿fact,part,of,part_of,disputes,agrees_with,name,series,series_note,kind,state,party,to_party,by,host,participants,place,people,role,date,first_day,last_day,as_written,since,until,until_as_written,deadline,deadline_as_written,value,value_to,unit,per,qualifier,origin,how,second_value,second_value_to,second_unit,second_qualifier,count,count_to,count_qualifier,headline,text,text_language,text_translation,note,leads_to,replaced_by,citation,evidence,supports,sentence,sentence_language,translation,speaker,citation_note,source,publisher,title,author,published,url,paraphrased,source_note
trade,measure,,,,,Өзара сауда,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
trade-goal,goal,trade,,,,Өзара сауда,,,,open,,,,,,,,,,,,,,,,,in the near future,30000000000,,USD,,,stated,,,,,,,,,,,,,"Сөйлемде шешім туралы емес, зор әлеует туралы айтылған.",,,1,,,strong potential to increase bilateral turnover to $30 billion in the near future,en,,,,trend,Trend News Agency,,,2024-11-27,https://en.trend.az/business/3976018.html,,"Күні сақталған көшірмеден алынды; тақырыбы белгісіз."
trade-trend.2023,point,trade,,,,Өзара сауда,Trend-тің хабарлауынша,,,,,,,,,,,,2023,2023-01-01,2023-12-31,Last year,,,,,,28500000000,,USD,,nearly,stated,,,,,,,,,,,,,2024 жылғы қарашадағы бетте «былтыр» делінген.,,,1,,,"Last year, trade turnover reached nearly $28.5 billion",en,,,,trend,Trend News Agency,,,2024-11-27,https://en.trend.az/business/3976018.html,,"Күні сақталған көшірмеден алынды; тақырыбы белгісіз."
implemented,project,,,,,Бірлескен жобалар,,,,implemented,,,,,,,,,2024-11-27,2024-11-27,2024-11-27,So far,,,,,,18300000000,,USD,,,stated,,,,,,93,,,,,,,"Бетте «әзірге» (so far) делінген; күні – беттің күні.",,,1,implemented-93,,"So far, we have implemented 93 joint projects totaling $18.3 billion, creating over 22,000 new jobs in Kazakhstan.",en,,,,trend,Trend News Agency,,,2024-11-27,https://en.trend.az/business/3976018.html,,"Күні сақталған көшірмеден алынды; тақырыбы белгісіз."
implemented.1,figure,implemented,,,,Қазақстандағы жаңа жұмыс орны,,,,,,,,,,,,,,,,,,,,,,22000,,count,,more-than,stated,,,,,,,,,,,,,,,,1,implemented-93,,"So far, we have implemented 93 joint projects totaling $18.3 billion, creating over 22,000 new jobs in Kazakhstan.",en,,,,trend,Trend News Agency,,,2024-11-27,https://en.trend.az/business/3976018.html,,"Күні сақталған көшірмеден алынды; тақырыбы белгісіз."
pipeline,project,,,,,Тағы бірлескен жобалар,,,,pipeline,,,,,,,,,,,,,,,,,,29500000000,,USD,,about,stated,,,,,,49,,,,,,,,,,1,pipeline-49,,"Additionally, 49 more projects worth around $29.5 billion are in the pipeline, with the potential to create over 20,000 jobs",en,,,,trend,Trend News Agency,,,2024-11-27,https://en.trend.az/business/3976018.html,,"Күні сақталған көшірмеден алынды; тақырыбы белгісіз."
pipeline.1,figure,pipeline,,,,ашылуы мүмкін жұмыс орны,,,,,,,,,,,,,,,,,,,,,,20000,,count,,more-than,stated,,,,,,,,,,,,,,,,1,pipeline-49,,"Additionally, 49 more projects worth around $29.5 billion are in the pipeline, with the potential to create over 20,000 jobs",en,,,,trend,Trend News Agency,,,2024-11-27,https://en.trend.az/business/3976018.html,,"Күні сақталған көшірмеден алынды; тақырыбы белгісіз."
meeting-2024,event,,,,,Тоқаев пен Путиннің кездесуі,,,talks,held,,,,,,,"Қасым-Жомарт Тоқаев; Владимир Путин",,2024-11-27,2024-11-27,2024-11-27,November 27,,,,,,,,,,,,,,,,,,,,,,,,Жылы беттің сақталған көшірмесінен алынды.,,,1,,,Kazakhstan’s President Kassym-Jomart Tokayev said during a meeting with Russian President Vladimir Putin,en,,,,trend,Trend News Agency,,,2024-11-27,https://en.trend.az/business/3976018.html,,"Күні сақталған көшірмеден алынды; тақырыбы белгісіз."
russian-investment,figure,,,,,ресейлік компаниялардың Қазақстан экономикасына осы уақытқа дейінгі инвестициясы,,,,,,,,,,,,,,,,to date,,,,,,13000000000,,USD,,,stated,,,,,,,,,,,,,2024 жылғы 27 қарашадағы бетте «осы уақытқа дейін» (to date) делінген.,,,1,,,while Russian companies have invested $13 billion in Kazakhstan’s economy to date,en,,,,trend,Trend News Agency,,,2024-11-27,https://en.trend.az/business/3976018.html,,"Күні сақталған көшірмеден алынды; тақырыбы белгісіз."

"#]])
        .stderr_eq("");
}

#[test]
fn folder_gets_a_table_per_story_and_language() {
    let folder = empty_folder("tables").join("new/");
    diplograph()
        .args(["data", "--quiet", "--all-languages", "-o"])
        .arg(&folder)
        .args([FOUNDING, RUSSIA])
        .assert()
        .success()
        .stdout_eq("")
        .stderr_eq("");
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    let of = |name: &str, tags: &str| -> Vec<OsString> {
        tags.split(' ').map(|tag| format!("{name}.{tag}.csv").into()).collect()
    };
    let expected = [
        of("kazakhstan-russia-2024", "en kk ru"),
        of("kazakhstan-uzbekistan-2024", "ar de en es fr kk pt ru tr uz-Cyrl uz zh"),
    ];
    assert_eq!(names, expected.concat());
}

#[test]
fn file_for_several_tables_is_refused() {
    let file = empty_folder("one-table").join("table.csv");
    diplograph()
        .args(["data", "--quiet", FOUNDING, RUSSIA, "-o"])
        .arg(&file)
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
error: [..]table.csv holds only one table; for several name a folder, ending with a slash

"#]]);
    assert!(!file.exists(), "nothing is written");
}

#[test]
fn story_with_an_error_has_no_table() {
    diplograph()
        .args(["data", "--quiet", "bad/month-thirteen.json"])
        .assert()
        .code(1)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: `2023-13` is not a date: [..]
...
"#]]);
}
