(() => {
  const slide = (nth) => document.getElementById(`e${nth}`);
  const isInTheMiddle = (nth) => { const { left, right } = slide(nth).getBoundingClientRect(); return left <= innerWidth / 2 && innerWidth / 2 < right; };
  const open = () => [0, 1, 2, 3].findIndex(isInTheMiddle);
  return {
    widget: () => document.querySelector('#timeline'),
    title: (nth) => slide(nth)?.querySelector('.tl-headline'),
    // With four entries over thirty years the markers are screens apart, so a reader uses the arrows.
    handle: (nth) => document.querySelector(nth > open() ? '.tl-slidenav-next' : '.tl-slidenav-previous'),
    text: (nth) => slide(nth)?.querySelector('.tl-text-content'),
    // A slide takes a second to appear; clicks before that have no effect.
    rest: 1200,
  };
})()
