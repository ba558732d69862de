(() => {
  const inside = () => { const widget = document.querySelector('diplo-graph'); return widget?.shadowRoot ?? widget; };
  const fold = (nth) => inside()?.querySelector(`.entry[data-entry="${nth}"] .entry__details`);
  return {
    widget: () => document.querySelector('diplo-graph'),
    title: (nth) => fold(nth)?.querySelector('summary'),
    handle: (nth) => fold(nth)?.querySelector('summary'),
    text: (nth) => fold(nth)?.open && fold(nth).querySelector('.entry__text'),
    stage: () => [...inside().querySelectorAll('.drawing')].find((drawing) => drawing.getClientRects().length),
    rest: 100,
  };
})()
