/** The part of nodemailer 7 that we use; its own types bring a whole cloud kit along. */
declare module 'nodemailer' {
  type Address = { name: string; address: string };

  interface Options {
    url: string;
    requireTLS: boolean;
    connectionTimeout: number;
    greetingTimeout: number;
    socketTimeout: number;
    disableFileAccess: boolean;
    disableUrlAccess: boolean;
  }

  interface Message {
    messageId: string;
    from: Address;
    to: Address;
    subject: string;
    text: string;
    html: string;
    headers: Record<string, string>;
  }

  export function createTransport(options: Options): {
    sendMail(message: Message): Promise<unknown>;
    close(): void;
  };
}
