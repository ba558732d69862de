(() => {
  const title = (nth) => document.querySelector(`[data-entry="${nth}"] summary, button[data-entry="${nth}"]`);
  return {
    widget: () => document.querySelector('main'),
    title,
    handle: title,
    text: (nth) => document.querySelector(`[data-entry="${nth}"][open] p, [data-open="${nth}"] p`),
    rest: 100,
  };
})()
