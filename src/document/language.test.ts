import { expect, test } from 'vitest';
import { languageName, languageOf } from './language.js';

const TEXTS: [language: string, text: string][] = [
  [
    'en',
    'The minister said that the talks would be held in the spring, and that he was hopeful of an accord.',
  ],
  [
    'en',
    'Nominations: Ana Pérez, of Lima; José Núñez, of Quito; the committee meets on Monday and will vote.',
  ],
  [
    'es',
    'El ministro dijo que las conversaciones se celebrarán en primavera y que confía en llegar a un acuerdo con sus vecinos.',
  ],
  [
    'fr',
    'Le ministre a déclaré que les pourparlers auraient lieu au printemps et qu’il espérait un accord avec les voisins.',
  ],
  [
    'ru',
    'Министр заявил, что переговоры состоятся весной и что он надеется на соглашение с соседними странами.',
  ],
  [
    'zh',
    '外交部长表示，会谈将于春季举行，他希望与邻国达成协议。双方还讨论了贸易、边境和水资源问题，并同意继续保持接触。部长最后感谢各方的努力。',
  ],
  ['und', 'Envoys meet'],
];
test.each(TEXTS)('%s', async (language, text) => expect(await languageOf(text)).toBe(language));

test('a language has a name', () => expect(languageName('es')).toBe('Spanish'));
