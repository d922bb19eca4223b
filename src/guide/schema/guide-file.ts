import {z} from 'zod'
import {hoursEntry} from './county-file.ts'
import {PICTURE_NAMES, TOPIC_NAMES} from './pictures.ts'
import {day, limit, phone} from './values.ts'

export const feeItem = z.strictObject({
  item: z
    .string()
    .min(1)
    .meta({description: '收费项目', examples: ['工本费']}),
  /** In yuan. */
  amount: z
    .number()
    .nonnegative()
    .meta({description: '金额，单位元，只写数字', examples: ['20']}),
  /** 证, 次, 本 … */
  unit: z
    .string()
    .min(1)
    .meta({description: '按什么收：证、次、本', examples: ['证']}),
  basis: z
    .string()
    .optional()
    .meta({description: '收费依据的文号', examples: ['发改价格〔2003〕2322号']}),
})

/** A recording of one half, read aloud (service-guides.md §8: in another dialect it is not understood). */
export const recording = z.strictObject({
  file: z
    .string()
    .min(1)
    .meta({description: '录音文件（webm 或 ogg），在本指南的 audio 文件夹里', examples: ['audio/ii-1.webm']}),
  lang: z.enum(['zh', 'ii']).meta({description: 'zh 汉语，ii 彝语', examples: ['ii']}),
  dialect: z
    .string()
    .optional()
    .meta({description: '方言：圣乍、依诺、所地；彝语录音要写', examples: ['圣乍']}),
  /** Its Han heading; the guide's title for what stands before the first heading. The whole guide when there is none. */
  section: z
    .string()
    .min(1)
    .optional()
    .meta({description: '念的是哪一节，照抄汉文标题；不写就是整份指南', examples: ['受理条件']}),
  voice: z
    .string()
    .optional()
    .meta({description: '谁读的', examples: ['示例甲']}),
  date: day.optional().meta({description: '哪天录的', examples: ['2026-11-20']}),
  'text-hash': z
    .string()
    .optional()
    .meta({description: '录音时这段正文的指纹，照检查给出的写', examples: ['3f9c0d2e4b5a6978']}),
  /** Pairs of seconds, one a sentence (pairing/spoken, which says so when one is no pair). */
  marks: z
    .array(z.array(z.number().nonnegative()))
    .optional()
    .meta({
      description: '每句从第几秒到第几秒，一句一对，照正文的次序；不写就不标出正在念的句子',
      examples: ['[[0, 2.4], [2.4, 5.1]]'],
    }),
  consent: z
    .strictObject({
      by: z
        .string()
        .min(1)
        .meta({description: '谁同意公开播放，一般就是念的人', examples: ['示例甲']}),
      date: day.meta({description: '哪天同意的', examples: ['2026-11-20']}),
    })
    .optional()
    .meta({
      description: '念的人同意公开播放的记录；没有就不放进自助机',
      examples: ['{by: 示例甲, date: 2026-11-20}'],
    }),
})
export type Recording = z.output<typeof recording>

/** `guide.yaml` of a guide, bundle or policy interpretation (DESIGN §3; docs/format.md annotates every key). */
export const guideFile = z.strictObject({
  status: z
    .enum(['current', 'paused', 'withdrawn'])
    .default('current')
    .meta({description: 'current 现行，paused 暂停，withdrawn 已废止', examples: ['current']}),
  /** Needed when status is not current. */
  status_note: z
    .strictObject({
      date: day.meta({description: '从哪天起', examples: ['2026-10-01']}),
      reason: z
        .string()
        .min(1)
        .meta({description: '原因', examples: ['政策调整']}),
      replaced_by: z
        .string()
        .optional()
        .meta({description: '由哪份指南代替，写编号', examples: ['gaoling-jintie-2']}),
    })
    .optional()
    .meta({description: '暂停或废止的说明', examples: ['{date: 2026-10-01, reason: 政策调整}']}),
  version: z
    .string()
    .min(1)
    .meta({description: '版本号，改了内容就加一', examples: ['"3"']}),
  /** What people call it, for indexes: 老年证. A name, resolved through the termbase. */
  nickname: z
    .string()
    .optional()
    .meta({description: '群众怎么叫它，进索引', examples: ['高龄补贴']}),
  /** Where the kiosk shows it, and under which pictogram; neither is a fact of the service. */
  topic: z
    .enum(TOPIC_NAMES)
    .optional()
    .meta({description: '自助机上归在哪一类', examples: ['老人']}),
  picture: z
    .enum(PICTURE_NAMES)
    .optional()
    .meta({description: '自助机上用哪个图，不写就用这一类的图', examples: ['老年证']}),
  /** 事项类型. */
  type: z
    .string()
    .optional()
    .meta({description: '事项类型', examples: ['行政给付']}),
  handling: z
    .enum(['即办件', '承诺件'])
    .optional()
    .meta({description: '办件类型', examples: ['承诺件']}),
  audience: z
    .array(z.enum(['自然人', '法人', '其他组织']))
    .default(['自然人'])
    .meta({description: '服务对象，列表', examples: ['[自然人]']}),
  /** Key of county.yaml `agencies`. */
  agency: z
    .string()
    .optional()
    .meta({description: '实施主体，county.yaml 里 agencies 的键', examples: ['minzheng']}),
  codes: z
    .strictObject({
      basic: z
        .string()
        .optional()
        .meta({description: '基本编码，12位', examples: ['"000511001000"']}),
      impl: z
        .string()
        .optional()
        .meta({description: '实施编码，31位', examples: ['"12441500196720244T3442199806003"']}),
      local: z
        .string()
        .optional()
        .meta({description: '地方编码', examples: ['"KP01C032"']}),
    })
    .default({})
    .meta({description: '编码', examples: ['{basic: "000511001000"}']}),
  time: z
    .strictObject({
      legal: limit.optional().meta({description: '法定时限', examples: ['30个工作日']}),
      promise: limit.meta({description: '承诺时限，不得长于法定时限', examples: ['15个工作日']}),
      from: z
        .string()
        .optional()
        .meta({description: '从哪天起算', examples: ['受理之日']}),
    })
    .optional()
    .meta({description: '办理时限', examples: ['{legal: 30个工作日, promise: 15个工作日}']}),
  fee: z
    .union([z.literal('不收费'), z.array(feeItem).min(1)])
    .optional()
    .meta({
      description: '收费：不收费，或收费项目的列表',
      examples: ['不收费', '[{item: 工本费, amount: 20, unit: 证}]'],
    }),
  places: z
    .array(
      z.strictObject({
        site: z
          .string()
          .min(1)
          .meta({description: '地点，county.yaml 里 sites 的键', examples: ['zhongxin']}),
        window: z
          .string()
          .optional()
          .meta({description: '窗口', examples: ['民政窗口']}),
      }),
    )
    .default([])
    .meta({description: '在哪里办，列表', examples: ['[{site: zhongxin, window: 民政窗口}]']}),
  /** Replaces the hours of its sites, when this service keeps its own. */
  hours: z
    .array(hoursEntry)
    .optional()
    .meta({description: '本事项另有办理时间才写', examples: ['[{days: [周一], times: ["9:00–12:00"]}]']}),
  phones: z
    .strictObject({
      consult: phone.optional().meta({description: '咨询电话', examples: ['0000-5550101']}),
      complain: phone
        .optional()
        .meta({description: '监督投诉电话，与咨询电话不同', examples: ['0000-5550102']}),
    })
    .default({})
    .meta({description: '电话', examples: ['{consult: 0000-5550101, complain: 0000-5550102}']}),
  /** 到现场次数. */
  visits: z
    .int()
    .nonnegative()
    .optional()
    .meta({description: '到现场次数，只写数字', examples: ['1']}),
  visits_why: z
    .string()
    .optional()
    .meta({description: '为什么要到现场', examples: ['核对原件']}),
  result: z
    .string()
    .optional()
    .meta({description: '办理结果', examples: ['补贴按月打入银行卡']}),
  channels: z
    .array(z.string().min(1))
    .default([])
    .meta({description: '办理形式，列表', examples: ['[窗口办理, 代办]']}),
  related: z
    .array(z.string().min(1))
    .default([])
    .meta({description: '相关指南的编号，列表', examples: ['[laonian-youdaizheng]']}),
  /** Any other value placed in text by name: `{own.age}`. Keys are ASCII words. */
  own: z
    .record(z.string().regex(/^[a-z][a-z0-9_]*$/), z.union([z.string(), z.number()]))
    .default({})
    .meta({
      description: '本指南自己的数，正文里用 {own.键} 引用；键用小写字母',
      examples: ['{age: 80, amount: 50}'],
    }),
  checked: z
    .strictObject({
      by: z
        .string()
        .min(1)
        .meta({description: '核实人', examples: ['张三']}),
      date: day.meta({description: '核实日期', examples: ['2026-11-20']}),
      'facts-hash': z
        .string()
        .optional()
        .meta({description: '由工具写入，不要手改', examples: ['3f9c']}),
    })
    .optional()
    .meta({description: '谁、哪天核实了以上事实', examples: ['{by: 张三, date: 2026-11-20}']}),
  /** Bundles: the member guides. */
  members: z
    .array(
      z.strictObject({
        guide: z
          .string()
          .min(1)
          .meta({description: '指南的编号', examples: ['laonian-youdaizheng']}),
        when: z
          .string()
          .optional()
          .meta({description: '什么情况才要办这一项', examples: ['满60周岁']}),
      }),
    )
    .optional()
    .meta({description: '一件事包含的事项，列表', examples: ['[{guide: laonian-youdaizheng}]']}),
  /** Policies: the document interpreted. */
  document: z
    .strictObject({
      title: z
        .string()
        .min(1)
        .meta({description: '文件名称', examples: ['关于…的意见']}),
      no: z
        .string()
        .min(1)
        .meta({description: '文号', examples: ['国发〔2015〕52号']}),
      date: day.meta({description: '成文日期', examples: ['2015-09-22']}),
    })
    .optional()
    .meta({
      description: '解读的政策文件',
      examples: ['{title: 关于…的意见, no: 国发〔2015〕52号, date: 2015-09-22}'],
    }),
  /** Recordings of the text, in `audio/`; none of them is a fact of the service. */
  audio: z
    .array(recording)
    .default([])
    .meta({description: '录音，列表', examples: ['[{file: audio/ii-1.webm, lang: ii, dialect: 圣乍}]']}),
  /** Files beside the guide that its text may link to or show. */
  assets: z
    .array(z.string().min(1))
    .default([])
    .meta({description: '正文要用的图片、表格，列表', examples: ['[pictures/biaoge.png]']}),
})
export type GuideFacts = z.output<typeof guideFile>
