import { describe, expect, it } from 'vitest';
import { linesOfPage } from '../../../demo/show/page-text.ts';

describe('linesOfPage', () => {
  it('gives the text of the main part, line by line, with buttons in brackets', () => {
    const html = `<body><header><p>Our media</p></header><main id="content">
      <h1>Leaving
      soon</h1><img src="/poster/1" alt=""><p class="when"><time datetime="2027">Leaves Friday</time> <span>put off</span></p>
      <form><input type="hidden" name="token" value="1"><button class="primary">Keep<span class="unseen"> Heat</span></button></form>
      </main></body>`;

    expect(linesOfPage(html)).toEqual(['Leaving soon', 'Leaves Friday put off', '[ Keep Heat ]']);
  });

  it('reads what was escaped, once', () => {
    expect(linesOfPage('<main><p>&lt;b&gt; &amp;amp; &quot;Co&quot; &#39;s &unknown;</p></main>')).toEqual([
      `<b> &amp; "Co" 's &unknown;`,
    ]);
  });

  it('takes no page without a main part for an empty one', () => {
    expect(() => linesOfPage('<body></body>')).toThrow('without a main part');
  });
});
