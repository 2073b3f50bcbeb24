/** Classes of nouns that decide what a verb with a broad sense does ("lift sanctions", "lift a curfew"). */

export const AGREEMENTS =
  'agreement treaty pact accord deal memorandum mou memo protocol convention communique communiqué declaration charter contract document covenant compact ceasefire cease-fire truce armistice framework';

export const TALKS =
  'talk meeting negotiation summit consultation dialogue discussion conversation conference session round roundtable exchange contact';

export const TIES = 'tie relation relationship link bond cooperation partnership friendship';

export const SANCTIONS = 'sanction embargo tariff penalty measure blacklist duty';

export const CURBS =
  'curfew law emergency restriction ban curb censorship limit control lockdown siege blockade';

export const GOODS =
  'aid assistance relief loan grant fund funding money food medicine supply equipment vaccine donation help credit shipment package ton tonne support drug blanket tent ambulance subsidy billion million dollar euro $ € £ us$ yen franc money cash vehicle doctor relief-supplies training clothing shelter blanket kit toilet water electricity boat expertise expert generator textbook seed fertilizer wheat grain oxygen mask ventilator bed scholarship asset good';

export const ARMS =
  'weapon arm missile tank jet aircraft ammunition munition rocket gun rifle drone artillery hardware warhead arsenal explosive fighter';

export const TROOPS =
  'troop soldier force warship ship army navy peacekeeper marine battalion brigade regiment unit carrier tank police guard fighter jet warplane reinforcement contingent personnel reservist airborne paratrooper commando gunboat submarine destroyer frigate carrier fleet artillery armour armor convoy';

export const ENVOYS =
  'ambassador diplomat envoy attaché attache consul charge staff inspector official monitor worker mission embassy consulate';

export const CAPTIVES =
  'prisoner hostage detainee captive christian employee leader candidate opponent dissident refugee student engineer pilot teacher protester protestor demonstrator patient missionary tourist national victim soldier crew sailor journalist activist inmate fighter member people person man woman child citizen ship vessel tanker militant rebel aid-worker worker politician inmate convict guerrilla lawmaker trawler';

export const DEMANDS = 'demand request call appeal proposal offer plan idea bid suggestion pressure petition';

export const DEEDS =
  'attack strike airstrike offensive raid assault bombing operation war invasion campaign rocket missile shell bomb mortar fire artillery incursion shelling bombardment';

export const EXERCISES = 'exercise drill maneuver manoeuvre wargame game patrol operation training';

export const NEWS = 'intelligence information expertise data evidence technology experience know-how';

export const CONFLICT =
  'attack strike fight bomb shell kill assassinate invade retaliate respond avenge destroy punish storm raid hit topple overthrow crush occupy annex resist defend wage battle bombard target eliminate seize take block blockade sink';

export const PEOPLE_OF_STATE =
  'minister ambassador envoy delegation president official leader counterpart premier chancellor king diplomat representative negotiator secretary delegate commander senator lawmaker';

export const DISPLACED =
  'refugee migrant asylum-seeker exile evacuee immigrant displaced family resident villager civilian people child orphan';

export const HARM =
  'killing rape massacre attack abduction atrocity murder violate attack kill torture bombing crime death slaughter genocide abuse';

/** What is quelled without force. */
export const NOTIONS =
  'misapprehension fear rumour rumor doubt concern speculation worry anxiety suspicion talk criticism market price demand';

/** What is captured without force. */
export const RECORDS =
  'e-mail email mail image picture photo photograph video footage moment mood attention imagination headline essence signal data vote seat share';
