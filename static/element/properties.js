/** The properties of the element that reflect an attribute. `lang` is HTML's own. */

const PROPERTIES = { src: 'src', theme: 'theme', entry: 'entry', show: 'show', base: 'base', headingLevel: 'heading-level' };

/** Defines the properties on the prototype of the element. */
export function reflectAttributes(prototype) {
  for (const [property, attribute] of Object.entries(PROPERTIES)) {
    Object.defineProperty(prototype, property, {
      get() { return this.getAttribute(attribute); },
      set(value) { if (value == null) this.removeAttribute(attribute); else this.setAttribute(attribute, value); },
    });
  }
}

/** Applies properties that the page set before the element was defined. They would hide those of the prototype. */
export function upgradeProperties(element) {
  for (const property of Object.keys(PROPERTIES)) {
    if (Object.hasOwn(element, property)) { const value = element[property]; delete element[property]; element[property] = value; }
  }
}
