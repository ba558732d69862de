(() => {
  const slide = (nth) => document.getElementById(`e${nth}`);
  const isInTheMiddle = (nth) => { const { left, right } = slide(nth).getBoundingClientRect(); return left <= innerWidth / 2 && innerWidth / 2 < right; };
  const open = () => [0, 1, 2, 3].findIndex(isInTheMiddle);
  return {
    widget: () => document.querySelector('#timeline'),
    title: (nth) => slide(nth)?.querySelector('.tl-headline'),
    // Of four entries over thirty years the marks are screens apart: then the arrow is what a reader has.
    handle: (nth) => document.querySelector(nth > open() ? '.tl-slidenav-next' : '.tl-slidenav-previous'),
    text: (nth) => slide(nth)?.querySelector('.tl-text-content'),
    // A slide takes a second to come, and clicks in the meantime are of no use.
    rest: 1200,
  };
})()
