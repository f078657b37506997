import type { Message } from '#shared/messages/messages.contract'

type Pictured = Extract<
  Message,
  { kind: 'face-enrolled' | 'new-picture-asked' | 'face-picture-refused' }
>

/** What a person is told about the picture that his face is compared with. */
export function pictured(message: Pictured): { title: string; sentences: string[] } {
  switch (message.kind) {
    case 'face-enrolled':
      return {
        title: '登记照片办好了',
        sentences: ['以后核验身份时，会和这张照片比对。不想用了，随时可以撤回同意。'],
      }
    case 'new-picture-asked':
      return {
        title: '请重新拍一张登记照片',
        sentences: [`原因：${message.reason}`, '在「人脸核验」里拍，或者到司法所来拍。'],
      }
    case 'face-picture-refused':
      return {
        title: '登记照片要重拍',
        sentences: [`原因：${message.reason}`, '这不算违规，重新拍一张就好。'],
      }
  }
}
