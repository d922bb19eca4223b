/** Topics of life by which a kiosk groups its guides, as `guide.yaml` names them, with the id used in addresses. */
export const TOPICS = {
  老人: 'elder',
  娃娃: 'child',
  残疾: 'disabled',
  看病: 'health',
  困难: 'hardship',
  证件: 'papers',
  房子: 'house',
  种养: 'farm',
  山林: 'forest',
  上学: 'school',
  找工作: 'work',
  开店: 'shop',
  结婚: 'marriage',
  其他: 'other',
} as const

/** Pictograms `guide.yaml` may ask for, with their file in `templates/kiosk/pictures/`. A topic is a picture too. */
export const PICTURES = {
  ...TOPICS,
  老年证: 'elder-card',
  身份证: 'id-card',
  户口本: 'family-book',
  银行卡: 'bank-card',
  补贴: 'money',
  养老: 'pension',
  医保: 'insurance',
  外地看病: 'away',
  急难: 'urgent',
  吃饭: 'feed',
  翻译: 'interpreter',
  修房: 'repair',
  砍树: 'tree-cut',
  政策: 'policy',
} as const

const names = <T extends string>(record: Readonly<Record<T, string>>) => Object.keys(record) as [T, ...T[]]
export const TOPIC_NAMES = names(TOPICS)
export const PICTURE_NAMES = names(PICTURES)
