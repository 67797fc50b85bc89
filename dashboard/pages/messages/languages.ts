/** Which language a visitor reads. */
import { DE } from './de.ts';
import { EN } from './en.ts';
import type { Language, Messages } from './messages.ts';

export const MESSAGES: Readonly<Record<Language, Messages>> = { en: EN, de: DE };

/** The first of the browser's languages that there is, by its weight; English where there is none. */
export function languageOf(setting: Language | 'auto', acceptLanguage: string | undefined): Language {
  if (setting !== 'auto') return setting;
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', quality = ''] = part.trim().split(/\s*;\s*q=/i);
      return { language: tag.toLowerCase().split('-')[0], weight: quality === '' ? 1 : Number(quality) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  const found = wanted.find(({ language }) => language === 'en' || language === 'de');
  return found?.language === 'de' ? 'de' : 'en';
}
