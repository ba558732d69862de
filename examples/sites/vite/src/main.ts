import 'diplograph';

document.addEventListener('diplograph:error', ({ detail }) => {
  console.warn('The story cannot be shown:', detail.reason);
});
