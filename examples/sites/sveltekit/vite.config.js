import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';

export default {
  plugins: [
    sveltekit({
      adapter: adapter(),
      // The link that saves the table of a story leads to no element.
      prerender: { handleMissingId: ({ id, message }) => { if (id !== 'csv') throw new Error(message); } },
    }),
  ],
};
