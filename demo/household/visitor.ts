/** Somebody with a browser that keeps cookies, follows nothing by itself, and sends forms as they stand in the page. */
export class Visitor {
  readonly #base: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly cookies = new Map<string, string>();

  constructor(base: string, headers: Readonly<Record<string, string>> = {}) {
    this.#base = base;
    this.#headers = headers;
  }

  async get(path: string): Promise<Seen> {
    return await this.#send(path, {});
  }

  async post(path: string, fields: Readonly<Record<string, string>>): Promise<Seen> {
    return await this.#send(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Opens a page, and sends the first of its forms with that action and these further fields. */
  async submit(
    page: string,
    action: string,
    fields: Readonly<Record<string, string>> = {},
    of = '',
  ): Promise<Seen> {
    const { text } = await this.get(page);
    const forms = [...text.matchAll(/<form method="post" action="([^"]+)"[^>]*>(.*?)<\/form>/gs)];
    const form = forms.find(([, to, content = '']) => to === action && content.includes(of));
    if (form === undefined) throw new Error(`${page} has no form for ${action} ${of}: ${text}`);
    const hidden = [...(form[2] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
    const own = Object.fromEntries(
      hidden.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]),
    );
    return await this.post(action, { ...own, ...fields });
  }

  async signIn(name: string, password: string): Promise<Seen> {
    return await this.submit('/sign-in', '/sign-in', { name, password });
  }

  async #send(path: string, init: RequestInit): Promise<Seen> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${this.#base}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...this.#headers, ...(cookie !== '' && { cookie }) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}
