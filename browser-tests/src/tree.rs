//! The accessibility tree of a page as text for snapshots.

use std::collections::HashMap;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::Page;

/// A node as computed by Chromium.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    node_id: String,
    #[serde(default)]
    ignored: bool,
    role: Option<Computed>,
    name: Option<Computed>,
    description: Option<Computed>,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    child_ids: Vec<String>,
    #[serde(rename = "backendDOMNodeId")]
    element: Option<u64>,
}

#[derive(Clone, Debug, Deserialize)]
struct Computed {
    #[serde(default)]
    value: Value,
}

#[derive(Clone, Debug, Deserialize)]
struct Property {
    name: String,
    value: Computed,
}

/// The states that matter to a reader.
const STATES: [&str; 7] =
    ["level", "expanded", "pressed", "disabled", "live", "current", "invalid"];

impl Page {
    /// Returns the accessibility tree of the first element with this selector, one node per line: role, name, states.
    /// Generic containers and texts that are part of a name are omitted.
    ///
    /// The element must not be in a shadow root.
    pub async fn accessibility_tree(&self, selector: &str) -> Result<String> {
        let document = self.cdp("DOM.getDocument", json!({ "depth": 0 })).await?;
        let within = &document["root"]["nodeId"];
        let found = self
            .cdp("DOM.querySelector", json!({ "nodeId": within, "selector": selector }))
            .await?;
        let about = json!({ "nodeId": found["nodeId"] });
        let node = self.cdp("DOM.describeNode", about).await.context(selector.to_owned())?;
        let answer = self.cdp("Accessibility.getFullAXTree", json!({})).await?;
        let nodes: Vec<Node> = serde_json::from_value(answer["nodes"].clone())?;
        let element = node["node"]["backendNodeId"].as_u64();
        let top = nodes.iter().find(|node| node.element == element);
        let top = top.with_context(|| format!("`{selector}` is not in the tree"))?.clone();
        let by_id = nodes.into_iter().map(|node| (node.node_id.clone(), node)).collect();
        let mut text = String::new();
        write(&by_id, &top, 0, "", &mut text);
        Ok(text)
    }
}

/// Writes a node and its descendants; `ancestor_name` is the name of the nearest named ancestor.
fn write(
    nodes: &HashMap<String, Node>,
    node: &Node,
    depth: usize,
    ancestor_name: &str,
    text: &mut String,
) {
    let (role, name) = (of(&node.role), of(&node.name));
    let is_box = matches!(&*role, "generic" | "none" | "") && name.is_empty();
    let is_part_of_name = role == "StaticText" && ancestor_name.contains(name.trim());
    if role == "InlineTextBox" || is_part_of_name {
        return;
    }
    let (depth, ancestor_name) = if node.ignored || is_box {
        (depth, ancestor_name)
    } else {
        text.push_str(&line(node, depth));
        (depth + 1, if role == "StaticText" { "" } else { &*name })
    };
    for child in node.child_ids.iter().filter_map(|id| nodes.get(id)) {
        write(nodes, child, depth, ancestor_name, text);
    }
}

fn line(node: &Node, depth: usize) -> String {
    let role = of(&node.role);
    let role = if role == "StaticText" { "text" } else { &role };
    let mut line = format!("{:width$}{role}", "", width = depth * 2);
    let name = of(&node.name);
    if !name.is_empty() {
        line += &format!(" \"{name}\"");
    }
    let states = node.properties.iter().filter(|property| STATES.contains(&&*property.name));
    for Property { name, value } in states {
        let value = value.value.to_string().replace('"', "");
        if !matches!(&*value, "false" | "off") || matches!(&**name, "expanded" | "pressed") {
            line += &format!(" [{name} {value}]");
        }
    }
    let description = of(&node.description);
    if !description.is_empty() && description != name {
        line += &format!(" ({description})");
    }
    line + "\n"
}

/// Returns the value as text, with every space character replaced by a plain space.
fn of(computed: &Option<Computed>) -> String {
    let value = computed.as_ref().map(|computed| &computed.value);
    let text = value.and_then(Value::as_str).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
