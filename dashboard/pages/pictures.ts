/** Pictures that are the page's own. */

/** Stands where a poster is not there, or its server does not answer. */
export const PLACEHOLDER = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 300"><rect width="200" height="300" fill="#8a8f94" opacity=".25"/><g fill="none" stroke="#8a8f94" stroke-width="6" stroke-linejoin="round"><rect x="55" y="110" width="90" height="80" rx="8"/><path d="M88 132v36l30-18z" fill="#8a8f94"/></g></svg>`;

export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5d57"/><path d="M12 9v14l11-7z" fill="#fff"/></svg>`;
