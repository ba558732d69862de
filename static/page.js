/** The page around the widget: the tag that puts the same widget on another page, with whole addresses. */
const snippet = document.getElementById('snippet');
snippet.textContent = snippet.textContent.replace(/src="([^"]*)"/g, (_, src) => `src="${new URL(src, document.baseURI).href}"`);
