/**
 * Takes the place of `hash-it` below json-rules-engine in the browser, which hashes facts to remember what they gave.
 * The judge hands over facts that are worked out already.
 */
export default function hash(): never {
  throw new Error('the judge asks json-rules-engine to work out no fact');
}
