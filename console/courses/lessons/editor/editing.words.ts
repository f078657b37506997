import type { Block } from '#shared/courses/lessons.contract'
import type { LessonMediaKind } from '#shared/courses/media.contract'

/** What the editor says of the words of a lesson, and of what is shown and heard in it. */
export const editing = {
  tabs: { words: '正文', laws: '法条', questions: '小测', versions: '版本' },
  tabsLabel: '编辑内容',
  about: '基本信息',
  titleLabel: '课程名称',
  summary: '简介',
  summaryHint: '学完会明白什么，一两句话。',
  stagesLabel: '适用阶段',
  passShare: '小测及格线',
  passHint: (share: number) => `答对 ${Math.round(share * 100)}% 算通过。`,
  measured: (minutes: number, seconds: number) =>
    `保存后由系统按字数和音视频时长计算：约 ${minutes} 分钟（最多计 ${seconds} 秒）。`,
  blocks: {
    heading: '小标题',
    paragraph: '段落',
    list: '列表',
    quote: '法条原文',
    picture: '图片',
    audio: '录音',
    video: '视频',
  } satisfies Record<Block['kind'], string>,
  addBlock: '加一段：',
  noBlocks: '正文还是空的。从下面的按钮开始写。',
  up: '上移',
  down: '下移',
  remove: '删除',
  moveHint: '光标在某一段里时，按 Alt+↑ 或 Alt+↓ 可以移动这一段。',
  removed: (what: string) => `已删除：${what}。`,
  undo: '撤销删除',
  bold: '加粗',
  cite: '引用法条',
  markHint: '选中几个字再按“加粗”或“引用法条”。写的是什么，显示的就是什么，不支持网页代码。',
  itemHint: '一行一项。',
  ordered: '按顺序编号',
  chooseLaw: '选择法条',
  noLaws: '还没有加入法条。请先到“法条”里添加。',
  alt: '图里有什么（给看不见的人听）',
  transcript: '录音里说的全部内容',
  captions: '视频里说的全部内容（可以贴 WebVTT 字幕）',
  media: {
    picture: '图片',
    audio: '录音',
    video: '视频',
  } satisfies Record<LessonMediaKind, string>,
  chooseMedia: '选择或上传',
  changeMedia: '换一个',
  noMedia: '还没有选。',
  mediaTitle: (kind: LessonMediaKind) =>
    `选择${({ picture: '图片', audio: '录音', video: '视频' } as const)[kind]}`,
  mediaSearch: '按文件名查找',
  mediaNone: '还没有上传过。',
  use: '用这个',
  upload: '上传新文件',
  uploadHints: {
    picture: 'JPEG 或 PNG，不超过 5 MB。拍摄地点等信息会自动去掉。',
    audio: 'MP3 或 M4A，不超过 30 MB。',
    video: 'MP4（H.264）或 WebM，不超过 80 MB。系统不转换编码，请先确认普通手机能放。',
  } satisfies Record<LessonMediaKind, string>,
  uploading: (name: string, percent: number) => `正在上传 ${name}：${percent}%`,
  uploadWaits: '网络断了，连上后自动接着传。',
  uploadStop: '停止上传',
  uploadWrongType: '这种文件不能用。',
  uploadTooBig: '文件太大了。',
  uploadStopped: '已停止。再选同一个文件，会从断开的地方接着传。',
  uploadRefused: '文件打不开，或者内容和格式不一致。请换一个文件。',
  measuredMedia: (seconds: number | null, bytes: number) =>
    [
      seconds === null ? '' : `${Math.floor(seconds / 60)} 分 ${Math.round(seconds % 60)} 秒`,
      bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} KB`,
    ]
      .filter(Boolean)
      .join('，'),
}
