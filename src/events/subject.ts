import type { Language } from '../language/types.js';

/** Words of matches, leagues, films and records, where states "attack", "beat" and "sign" and nothing is politics. */
const PLAY = new Set(
  (
    'match goal goalkeeper striker midfielder defender cup league innings wicket batsman bowler over coach tournament ' +
    'championship season semifinal semi-final quarterfinal quarter-final final finals kick-off penalty referee umpire ' +
    'scorer playoff quarterback inning pitcher homer touchdown puck rink set-point tennis golf birdie par bogey lap podium ' +
    'medal medallist athlete sprinter marathon swimmer rugby cricket football soccer hockey basketball baseball racing ' +
    'driver fifa uefa nba nfl mlb nhl atp wta olympics olympic stadium squad teammate title-holder champion ' +
    'asiad doubles badminton volleyball handball weightlifter weightlifting diver shuttler three-pointer pointer rebound gymnast ' +
    'film movie actor actress director album song singer band concert box-office premiere sequel grammy oscar novel'
  ).split(' '),
);

/** Whether a report is of sport or show business: such words make up a fair part of it. */
export function isPlay({ sentences }: Language): boolean {
  let words = 0;
  let play = 0;
  for (const { tokens } of sentences) {
    for (const { upos, lemma } of tokens) {
      if (upos !== 'NOUN' && upos !== 'PROPN') continue;
      words++;
      if (PLAY.has(lemma.toLowerCase())) play++;
    }
  }
  return play > 1 && play / words > 0.06;
}
