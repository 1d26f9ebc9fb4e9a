/**
 * The invented publishers by short name. logo: whether articles carry its logo, as some publishers' do; mark: the
 * shape on the logo (see logos.mjs); colour: its ground.
 */
export const publishers = {
  tideline: {
    name: 'The Tideline',
    domain: 'tideline.example',
    about: 'Ports, coasts and the people who work them. Daily.',
    mark: 'wave',
    colour: [31, 78, 107],
    logo: true,
  },
  ledger: {
    name: 'Civic Ledger',
    domain: 'civic-ledger.example',
    about: 'What city halls decide, spend and publish.',
    mark: 'bars',
    colour: [46, 94, 62],
    logo: true,
  },
  meridian: {
    name: 'Meridian Health Weekly',
    domain: 'meridian-health.example',
    about: 'A weekly for people who run wards, labs and clinics.',
    mark: 'plus',
    colour: [150, 58, 72],
    logo: true,
  },
  bench: {
    name: 'Open Bench',
    domain: 'open-bench.example',
    about: 'Free software, and those who keep it running.',
    mark: 'ring',
    colour: [24, 24, 27],
    logo: false,
  },
  fieldnote: {
    name: 'Fieldnote',
    domain: 'fieldnote.example',
    about: "Farming's machines, seen from the headland.",
    mark: 'leaf',
    colour: [92, 110, 36],
    logo: true,
  },
  watt: {
    name: 'Current & Watt',
    domain: 'current-and-watt.example',
    about: 'Grids, batteries and bills.',
    mark: 'bolt',
    colour: [189, 108, 18],
    logo: false,
  },
  stackroom: {
    name: 'Stackroom',
    domain: 'stackroom.example',
    about: 'News for libraries and archives.',
    mark: 'books',
    colour: [110, 62, 122],
    logo: true,
  },
  chalk: {
    name: 'Chalk & Server',
    domain: 'chalkandserver.example',
    about: 'Technology in schools, without the brochure.',
    mark: 'square',
    colour: [40, 88, 84],
    logo: false,
  },
  northbound: {
    name: 'Northbound',
    domain: 'northbound.example',
    about: 'Trains, buses, bridges and timetables.',
    mark: 'arrow',
    colour: [178, 52, 40],
    logo: true,
  },
  yuanan: {
    name: '远岸日报',
    domain: 'yuanan.example',
    about: '港口、城市与技术的每日报道。',
    mark: 'moon',
    colour: [62, 70, 140],
    logo: true,
  },
  yako: {
    name: '夜行通信',
    domain: 'yako.example',
    about: '夜に動く町と機械の話。',
    mark: 'dot',
    colour: [36, 40, 66],
    logo: false,
  },
  marfa: {
    name: 'المرفأ',
    domain: 'almarfa.example',
    about: 'أخبار الموانئ والمدن والتقنية.',
    mark: 'half',
    colour: [20, 104, 112],
    logo: true,
  },
  kav: {
    name: 'קו החוף',
    domain: 'kavhahof.example',
    about: 'ערים, ספריות וטכנולוגיה לאורך החוף.',
    mark: 'lines',
    colour: [52, 84, 148],
    logo: false,
  },
}

/** The address of a publisher's logo, as the site and the workspace folder both resolve it. */
export const logoOf = ({ domain }) => `/assets/images/organizations/${domain}-50x50.png`
