/** Every sentence about digits that are read aloud. In a browser only: nothing of it is shipped to WeChat. */
export const words = {
  before:
    '中间会请您大声念四个数字，念的时候录音，由工作人员来听，机器不听。念不了就点「不念，跳过」，不会因此对您不利。',
  without: '您没有同意录音，这次不念数字。不会因此对您不利。',
  recording: '正在录音',
  haveRead: '念好了',
  skip: '不念，跳过',

  ask: '念数字时录音，要不要？',
  what: [
    '这次想请您大声念四个数字，念的时候录音，帮工作人员分辨是不是您本人。',
    '只有工作人员来听，机器不听，也不识别声音。每次听都有记录，您可以在「我的」里看到。',
    '录音加密保存，和核验的照片留一样久，到期自动删除。',
    '不录音也可以：跳过这一步，照常核验，不会因此对您不利。说话、听声音不方便，请选「不录音」。',
  ],
  yes: '同意录音',
  no: '不录音',

  title: '念数字的录音',
  given: '您已同意念数字时录音',
  refused: '您选择了不录音',
  refusedWhat: '核验时不请您念数字，不会因此对您不利。',
  end: '不再录音，删除录音',
  deleted: '以后不再录音，您的录音已经删除',
  rethink: '改为同意录音',
}
