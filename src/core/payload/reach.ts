/** How far a payload is looked for on each side of its error type, in UTF-16 units. */
export const reach = 3000;
