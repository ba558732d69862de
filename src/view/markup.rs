//! [`html!`]: markup that reads as HTML, for a quarter of the bytes that Yew's own macro makes of it.
//!
//! Yew's macro writes out, for each element, the code that puts its node together. Here an element is a line of text that is
//! taken apart once, and a few calls of one [`Markup`]. It takes elements with their attributes, fragments, `if`, `for` and
//! `{ expressions }`, and the components that are named in it.

use std::rc::Rc;
use std::sync::OnceLock;

use yew::html::IntoPropValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VNode, VTag, VText};
use yew::{AttrValue, Html};

/// Markup as a node.
macro_rules! html {
    ($($markup:tt)*) => {{
        #[allow(unused_mut, reason = "markup may be empty")]
        let mut markup = $crate::view::markup::Markup::default();
        $crate::view::markup::nodes!(markup [] $($markup)*);
        markup.finish()
    }};
}

/// Writes nodes into a [`Markup`], one token after another; the names of the open elements stand in brackets.
macro_rules! nodes {
    ($to:ident []) => {};

    ($to:ident [fragment $($open:ident)*] </> $($rest:tt)*) => {
        $to.end();
        $crate::view::markup::nodes!($to [$($open)*] $($rest)*);
    };
    ($to:ident [$last:ident $($open:ident)*] </ $tag:ident> $($rest:tt)*) => {
        const {
            let message = concat!("`", stringify!($last), "` is closed as `", stringify!($tag), "`");
            assert!($crate::view::markup::is_same(stringify!($last), stringify!($tag)), "{}", message);
        }
        $to.close();
        $crate::view::markup::nodes!($to [$($open)*] $($rest)*);
    };
    ($to:ident [$($open:ident)*] <> $($rest:tt)*) => {
        $to.group();
        $crate::view::markup::nodes!($to [fragment $($open)*] $($rest)*);
    };
    // A macro cannot see that a name begins with a capital: these are the components that stand in markup.
    ($to:ident $open:tt <Part $($rest:tt)*) => { $crate::view::markup::nodes!(@component $to $open Part [] $($rest)*); };
    ($to:ident $open:tt <Piece $($rest:tt)*) => { $crate::view::markup::nodes!(@component $to $open Piece [] $($rest)*); };
    ($to:ident $open:tt <Timeline $($rest:tt)*) => { $crate::view::markup::nodes!(@component $to $open Timeline [] $($rest)*); };
    ($to:ident [$($open:ident)*] <$tag:ident $($rest:tt)*) => {
        $crate::view::markup::nodes!(@tag $to [$($open)*] $tag [] [] $($rest)*);
    };

    ($to:ident $open:tt if $($rest:tt)*) => {
        $crate::view::markup::nodes!(@if $to $open [] [] $($rest)*);
    };
    ($to:ident $open:tt for $($rest:tt)*) => {
        $crate::view::markup::nodes!(@for $to $open [] $($rest)*);
    };
    ($to:ident $open:tt { $($child:tt)* } $($rest:tt)*) => {
        $to.child({ $($child)* });
        $crate::view::markup::nodes!($to $open $($rest)*);
    };

    (@tag $to:ident [$($open:ident)*] $tag:ident [$($source:tt)*] [$($set:tt)*] > $($rest:tt)*) => {
        $crate::view::markup::nodes!(@open $to $tag [$($source)*] [$($set)*]);
        $crate::view::markup::nodes!($to [$tag $($open)*] $($rest)*);
    };
    (@tag $to:ident $open:tt $tag:ident [$($source:tt)*] [$($set:tt)*] /> $($rest:tt)*) => {
        $crate::view::markup::nodes!(@open $to $tag [$($source)*] [$($set)*]);
        $to.close();
        $crate::view::markup::nodes!($to $open $($rest)*);
    };
    (@tag $to:ident $open:tt $tag:ident $source:tt [$($set:tt)*] key={ $($key:tt)* } $($rest:tt)*) => {
        $crate::view::markup::nodes!(
            @tag $to $open $tag $source [$($set)* $to.key({ $($key)* });] $($rest)*
        );
    };
    // What stands for more than a text would be taken for an attribute in its short form.
    (@tag $to:ident $open:tt $tag:ident $source:tt $set:tt { key } $($rest:tt)*) => { compile_error!("write `key={key}`"); };
    (@tag $to:ident $open:tt $tag:ident $source:tt $set:tt key=$key:literal $($rest:tt)*) => {
        $crate::view::markup::nodes!(@tag $to $open $tag $source $set key={ $key } $($rest)*);
    };
    (@tag $to:ident $open:tt $tag:ident $source:tt $set:tt onclick=$run:tt $($rest:tt)*) => {
        $crate::view::markup::nodes!(@on $to $open $tag $source $set onclick $run $($rest)*);
    };
    (@tag $to:ident $open:tt $tag:ident $source:tt $set:tt onkeydown=$run:tt $($rest:tt)*) => {
        $crate::view::markup::nodes!(@on $to $open $tag $source $set onkeydown $run $($rest)*);
    };
    (@tag $to:ident $open:tt $tag:ident [$($source:tt)*] [$($set:tt)*] open={ $($is:tt)* } $($rest:tt)*) => {
        $crate::view::markup::nodes!(
            @tag $to $open $tag [$($source)* "\nopen",]
            [$($set)* $to.attribute({ $($is)* }.then_some("open"));] $($rest)*
        );
    };
    (@tag $to:ident $open:tt $tag:ident [$($source:tt)*] $set:tt $name:ident $(-$more:ident)* =$value:literal $($rest:tt)*) => {
        $crate::view::markup::nodes!(
            @tag $to $open $tag [$($source)* "\n", stringify!($name), $("-", stringify!($more),)* "=", $value,] $set $($rest)*
        );
    };
    (
        @tag $to:ident $open:tt $tag:ident [$($source:tt)*] [$($set:tt)*]
        $name:ident $(-$more:ident)* ={ $($value:tt)* } $($rest:tt)*
    ) => {
        $crate::view::markup::nodes!(
            @tag $to $open $tag [$($source)* "\n", stringify!($name), $("-", stringify!($more),)*]
            [$($set)* $to.attribute({ $($value)* });] $($rest)*
        );
    };
    (@tag $to:ident $open:tt $tag:ident [$($source:tt)*] [$($set:tt)*] { $name:ident } $($rest:tt)*) => {
        $crate::view::markup::nodes!(
            @tag $to $open $tag [$($source)* "\n", stringify!($name),] [$($set)* $to.attribute($name);] $($rest)*
        );
    };
    (@component $to:ident $open:tt $name:ident [$($given:tt)*] /> $($rest:tt)*) => {
        $to.child(::yew::html! { <$name $($given)* /> });
        $crate::view::markup::nodes!($to $open $($rest)*);
    };
    (@component $to:ident $open:tt $name:ident [$($given:tt)*] $next:tt $($rest:tt)*) => {
        $crate::view::markup::nodes!(@component $to $open $name [$($given)* $next] $($rest)*);
    };
    (@on $to:ident $open:tt $tag:ident $source:tt [$($set:tt)*] $event:ident $run:tt $($rest:tt)*) => {
        $crate::view::markup::nodes!(
            @tag $to $open $tag $source
            [$($set)* $to.listen(::yew::html::$event::Wrapper::__macro_new($run));] $($rest)*
        );
    };
    (@open $to:ident $tag:ident [$($source:tt)*] [$($set:tt)*]) => {{
        static ELEMENT: $crate::view::markup::Element =
            $crate::view::markup::Element::new(concat!(stringify!($tag), $($source)*));
        $to.open(&ELEMENT);
        $($set)*
    }};

    (@if $to:ident $open:tt [$($before:tt)*] [$($is:tt)*] { $($then:tt)* } else if $($rest:tt)*) => {
        $crate::view::markup::nodes!(
            @if $to $open
            [$($before)* if $($is)* { $crate::view::markup::nodes!(@group $to $($then)*); } else] [] $($rest)*
        );
    };
    (@if $to:ident $open:tt $before:tt $is:tt { $($then:tt)* } else { $($other:tt)* } $($rest:tt)*) => {
        $crate::view::markup::nodes!(@either $to $before $is { $($then)* } { $($other)* });
        $crate::view::markup::nodes!($to $open $($rest)*);
    };
    (@if $to:ident $open:tt $before:tt $is:tt { $($then:tt)* } $($rest:tt)*) => {
        $crate::view::markup::nodes!(@either $to $before $is { $($then)* } {});
        $crate::view::markup::nodes!($to $open $($rest)*);
    };
    (@if $to:ident $open:tt $before:tt [$($is:tt)*] $next:tt $($rest:tt)*) => {
        $crate::view::markup::nodes!(@if $to $open $before [$($is)* $next] $($rest)*);
    };
    (@either $to:ident [$($before:tt)*] [$($is:tt)*] { $($then:tt)* } { $($other:tt)* }) => {
        $($before)* if $($is)* {
            $crate::view::markup::nodes!(@group $to $($then)*);
        } else {
            $crate::view::markup::nodes!(@group $to $($other)*);
        }
    };
    (@group $to:ident) => { $to.nothing(); };
    (@group $to:ident { $($child:tt)* }) => { $to.child({ $($child)* }); };
    (@group $to:ident $($markup:tt)*) => {
        $to.group();
        $crate::view::markup::nodes!($to [] $($markup)*);
        $to.end();
    };

    (@for $to:ident $open:tt [$($each:tt)*] { $($body:tt)* } $($rest:tt)*) => {
        $to.group();
        for $($each)* {
            $crate::view::markup::nodes!($to [] $($body)*);
        }
        $to.end_list();
        $crate::view::markup::nodes!($to $open $($rest)*);
    };
    (@for $to:ident $open:tt [$($each:tt)*] $next:tt $($rest:tt)*) => {
        $crate::view::markup::nodes!(@for $to $open [$($each)* $next] $($rest)*);
    };
}

/// Names of classes as one text: those that are there.
macro_rules! classes {
    ($($class:expr),* $(,)?) => {
        $crate::view::markup::joined(&[$( Option::<&'static str>::from($class) ),*])
    };
}

pub(super) use {classes, html, nodes};

/// The names that are there, parted by blanks.
pub(super) fn joined(names: &[Option<&'static str>]) -> String {
    let mut text = String::new();
    for name in names.iter().flatten() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(name);
    }
    text
}

/// Whether two names are the same, where `==` cannot be used yet.
pub(super) const fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// An element as it stands in the source: its name, and a line for each attribute, with the value where that is written
/// there.
#[derive(Debug)]
pub(super) struct Element {
    source: &'static str,
    parts: OnceLock<Parts>,
}

#[derive(Debug)]
struct Parts {
    tag: &'static str,
    /// Yew compares them by their place in memory, so they are made once.
    names: &'static [&'static str],
    /// The values that are known.
    values: Vec<Option<&'static str>>,
    /// The places of the others, in the order in which they come.
    open: Vec<usize>,
}

impl Element {
    pub(super) const fn new(source: &'static str) -> Self {
        Self { source, parts: OnceLock::new() }
    }

    fn parts(&'static self) -> &'static Parts {
        self.parts.get_or_init(|| {
            let mut lines = self.source.split('\n');
            let tag = lines.next().unwrap_or_default();
            let count = lines.clone().count();
            // Yew's own macro writes the class last, and rendered HTML goes on to look so.
            let (mut names, mut values, mut open) =
                (vec!["class"; count], vec![None; count], Vec::new());
            let mut next = 0;
            for line in lines {
                let (name, value) = match line.split_once('=') {
                    Some((name, value)) => (name, Some(value)),
                    None => (line, None),
                };
                let at = if name == "class" { count - 1 } else { next };
                next += usize::from(name != "class");
                (names[at], values[at]) = (name, value);
                if value.is_none() {
                    open.push(at);
                }
            }
            Parts { tag, names: names.leak(), values, open }
        })
    }
}

/// Nodes that are being put together.
#[derive(Default)]
pub(super) struct Markup {
    nodes: Vec<VNode>,
    /// What is open, the innermost last, each with the number of nodes before it.
    open: Vec<(usize, Option<Tag>)>,
}

/// An element that is open.
struct Tag {
    parts: &'static Parts,
    values: Box<[Option<AttributeOrProperty>]>,
    key: Option<Key>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    /// How many attributes have got their values.
    given: usize,
}

// None is written into where it is called: that is what saves the bytes.
impl Markup {
    /// Begins an element.
    #[inline(never)]
    pub(super) fn open(&mut self, element: &'static Element) {
        let parts = element.parts();
        let known = |value: &Option<&'static str>| {
            value.map(|value| AttributeOrProperty::Attribute(AttrValue::Static(value)))
        };
        let values = parts.values.iter().map(known).collect();
        let tag = Tag { parts, values, key: None, listeners: Vec::new(), given: 0 };
        self.open.push((self.nodes.len(), Some(tag)));
    }

    fn tag(&mut self) -> Option<&mut Tag> {
        self.open.last_mut()?.1.as_mut()
    }

    /// Gives the next attribute its value.
    #[inline(never)]
    pub(super) fn attribute(&mut self, value: impl IntoPropValue<Option<AttrValue>>) {
        self.value(value.into_prop_value());
    }

    #[inline(never)]
    fn value(&mut self, value: Option<AttrValue>) {
        let Some(tag) = self.tag() else { return };
        if let Some(at) = tag.parts.open.get(tag.given) {
            tag.values[*at] = value.map(AttributeOrProperty::Attribute);
        }
        tag.given += 1;
    }

    /// Gives the element its key.
    #[inline(never)]
    pub(super) fn key(&mut self, key: impl Into<Key>) {
        let key = key.into();
        if let Some(tag) = self.tag() {
            tag.key = Some(key);
        }
    }

    /// Has the element hear an event.
    #[inline(never)]
    pub(super) fn listen(&mut self, listener: Option<Rc<dyn Listener>>) {
        if let Some(tag) = self.tag() {
            tag.listeners.push(listener);
        }
    }

    /// Ends the element.
    #[inline(never)]
    pub(super) fn close(&mut self) {
        let Some((start, Some(tag))) = self.open.pop() else { return };
        let children = self.one(start);
        let mut node = VTag::new(tag.parts.tag);
        node.key = tag.key;
        node.set_attributes(Attributes::Dynamic { keys: tag.parts.names, values: tag.values });
        if !tag.listeners.is_empty() {
            node.set_listeners(tag.listeners.into_boxed_slice());
        }
        if let Some(place) = node.children_mut() {
            *place = children;
        }
        self.nodes.push(node.into());
    }

    /// Begins what counts as one node, whatever it holds.
    #[inline(never)]
    pub(super) fn group(&mut self) {
        self.open.push((self.nodes.len(), None));
    }

    /// Ends it.
    #[inline(never)]
    pub(super) fn end(&mut self) {
        if let Some((start, _)) = self.open.pop() {
            let node = self.one(start);
            self.nodes.push(node);
        }
    }

    /// Ends it as a list, however long.
    #[inline(never)]
    pub(super) fn end_list(&mut self) {
        if let Some((start, _)) = self.open.pop() {
            let node = self.list(start);
            self.nodes.push(node);
        }
    }

    /// Adds what stands in braces.
    #[inline(never)]
    pub(super) fn child(&mut self, child: impl Child) {
        self.nodes.push(child.into_node());
    }

    /// Keeps the place of what is not there, so that what follows it is still known by its place.
    #[inline(never)]
    pub(super) fn nothing(&mut self) {
        self.nodes.push(VNode::default());
    }

    /// All of it.
    #[inline(never)]
    pub(super) fn finish(mut self) -> Html {
        self.one(0)
    }

    /// The nodes from a place on as one.
    fn one(&mut self, start: usize) -> VNode {
        if self.nodes.len() == start + 1 {
            return self.nodes.pop().unwrap_or_default();
        }
        self.list(start)
    }

    fn list(&mut self, start: usize) -> VNode {
        VList::with_children(self.nodes.split_off(start), None).into()
    }
}

/// What may stand in braces.
pub(super) trait Child {
    fn into_node(self) -> VNode;
}

/// Words as a node. Yew's own way from a text to one is made for each kind of text, and goes by its `Display`.
#[inline(never)]
pub(super) fn text(words: &str) -> Html {
    words.into_node()
}

impl Child for VNode {
    fn into_node(self) -> VNode {
        self
    }
}

impl Child for AttrValue {
    #[inline(never)]
    fn into_node(self) -> VNode {
        VText::new(self).into()
    }
}

impl Child for String {
    fn into_node(self) -> VNode {
        AttrValue::from(self).into_node()
    }
}

impl Child for &str {
    fn into_node(self) -> VNode {
        AttrValue::from(Rc::<str>::from(self)).into_node()
    }
}

impl Child for &String {
    fn into_node(self) -> VNode {
        self.as_str().into_node()
    }
}

impl Child for &AttrValue {
    fn into_node(self) -> VNode {
        self.clone().into_node()
    }
}

impl Child for usize {
    fn into_node(self) -> VNode {
        self.to_string().into_node()
    }
}
