(() => {
  const inside = () => { const widget = document.querySelector('diplo-graph'); return widget?.shadowRoot ?? widget; };
  const details = (nth) => inside()?.querySelector(`.entry[data-entry="${nth}"] .entry__details`);
  return {
    widget: () => document.querySelector('diplo-graph'),
    title: (nth) => details(nth)?.querySelector('summary'),
    handle: (nth) => details(nth)?.querySelector('summary'),
    text: (nth) => details(nth)?.open && details(nth).querySelector('.entry__text'),
    drawing: () => [...inside().querySelectorAll('.drawing')].find((one) => one.getClientRects().length),
    rest: 100,
  };
})()
