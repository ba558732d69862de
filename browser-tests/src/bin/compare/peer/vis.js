({
  widget: () => document.querySelector('#timeline').parentNode,
  title: (nth) => document.querySelector(`.vis-item[data-id="${nth}"] .vis-item-content`),
  handle: (nth) => document.querySelector(`.vis-item[data-id="${nth}"] .vis-item-content`),
  text: (nth) => document.querySelector(`#panel[data-entry="${nth}"] p`),
  drawing: () => document.querySelector('.vis-panel.vis-center'),
  rest: 100,
})
