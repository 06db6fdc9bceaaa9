declare const received: unique symbol

/** A code as the service gave it, known or not. Nothing but {@link serviceCode} makes one, so no other place can invent a code. */
export type ServiceCode = string & { readonly [received]: true }

/** Marks a code that was read from an answer of the service or of Alibaba's own client. */
export const serviceCode = (code: string): ServiceCode => code as ServiceCode
