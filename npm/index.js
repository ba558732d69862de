/**
 * The element `<diplo-graph>`, which this module defines.
 *
 * On a server, where there are no elements, the module does nothing, so a page that is rendered there can import it too.
 */
export { DiploGraph } from './element/diplo-graph.js';
export { locateEngine } from './element/files.js';
