//! The areas that the parties cooperate in.

use yew::prelude::*;

use super::props::PartProps;
use crate::story::{Area, Basis};
use crate::view::context::RenderContext;
use crate::view::elements::{localized, part_title};
use crate::view::island::island;
use crate::view::receipt::{Receipt, receipt};
use crate::view::shared::Shared;

/// The areas of cooperation.
#[component]
pub(in crate::view) fn Areas(props: &PartProps) -> Html {
    let PartProps { context } = props;

    html! {
        <section class="part areas" part="areas" data-island={context.island()}>
            { island(context, contents, 0) }
        </section>
    }
}

fn contents(context: &Shared<RenderContext>, _: usize) -> Html {
    html! {
        <>
            { part_title(context, "areas", context.words().areas) }
            <ul class="areas__list">
                for area in &context.story.areas {
                    <li class="areas__one" key={&*area.id} id={context.part_id(&area.id)}>
                        { one_area(context, area) }
                    </li>
                }
            </ul>
        </>
    }
}

fn one_area(context: &RenderContext, area: &Area) -> Html {
    let fact = html! { <span class="areas__title">{ localized(context, &area.title) }</span> };
    receipt(context, &area.id, fact, Receipt::of(Basis::cited(&area.cite, area.note.as_ref())))
}
