// What the page asks the API, and what it says when there is no answer.

/** What went wrong, for a person. */
export class Trouble extends Error {
  /**
   * @param {number} status of HTTP; 0 if there was no answer at all
   * @param {string} message
   * @param {number} [againMillis] when there may be an answer; undefined if that is not known
   */
  constructor(status, message, againMillis) {
    super(message);
    this.status = status;
    this.againMillis = againMillis;
  }
}

/**
 * Asks; empty parameters are left out.
 * @param {string} path behind /api/v1
 * @param {Record<string, string | number | undefined>} [parameters]
 * @returns {Promise<any>}
 */
export async function ask(path, parameters = {}) {
  return (await askAsOf(path, parameters)).body;
}

/**
 * Asks, and says how far each topic was read for the answer.
 * @returns {Promise<{body: any, asOf: Map<string, string>}>} positions by index
 */
export async function askAsOf(path, parameters = {}) {
  let answer;
  try {
    answer = await fetch(address(path, parameters), {headers: {Accept: 'application/json'}});
  } catch {
    throw new Trouble(0, 'The server does not answer. Is tidings serve still running?');
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    const again = Number.parseInt(answer.headers.get('Retry-After') ?? '', 10);
    throw new Trouble(answer.status, body.detail ?? `The server answered ${answer.status}.`, Number.isNaN(again) ? undefined : again * 1000);
  }
  const asOf = new Map((answer.headers.get('Tidings-As-Of') ?? '').split(';').map(each => each.split('=', 2)));
  return {body, asOf};
}

/** The address of an answer, with what is not empty. */
export function address(path, parameters = {}) {
  return withQuery(`/api/v1${path}`, parameters);
}

/** An address with those parameters that say something. */
export function withQuery(path, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') {
      query.set(name, String(value));
    }
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

export const entityPath = id => `/e/${encodeURIComponent(id)}`;
export const factPath = id => `/f/${encodeURIComponent(id)}`;
export const articlePath = (id, claim) => withQuery(`/a/${encodeURIComponent(id)}`, {claim});
export const part = encodeURIComponent;
