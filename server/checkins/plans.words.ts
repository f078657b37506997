/** Reasons that the system itself gives; the person reads them. */
export const words = { atRegistration: '入矫登记时设定' }
