import type { ErrorTexts } from '../../core/errors/texts'

/** Names of WeChat's console stand in its own words, which are the mainland's. */
export const tw: ErrorTexts = {
  codes: {
    IllegalCertifyId: {
      message: 'UserCertifyId 格式不正確。',
      fix: '格式為「身分標_10 位大小寫英文字母與數字」；用 createUserCertifyId(prefix) 產生，或設 user-certify-id="auto"。',
    },
    IllegalScene: {
      message: '場景 ID（SceneId）不正確。',
      fix: '核對 scene-id，並確認該場景建立在身分標（prefix）所屬的阿里雲帳號下。',
    },
    'Forbidden.AccountAccessDenied': {
      message: '帳號存取遭拒，通常是因為欠費。',
      fix: '在阿里雲主控台確認帳號狀態為「正常」，繳清欠費後再試。',
    },
    Throttling: {
      message: '每秒請求數（QPS）超過產品上限。',
      fix: '元件會自動重試。需要更高的 QPS，請事先聯絡客戶經理確認。',
    },
    ThrottlingByStrategy: {
      message: '初始化過於頻繁，已遭限流；{seconds} 秒後可再試。',
      fix: '這是防止遍歷題庫的安全機制：不要迴圈初始化，也不要反覆呼叫 refresh()。',
    },
    InvalidParameter: {
      message: '參數有誤：{field}。',
      fix: '依 issues 逐項修改；全部改正之前不會送出請求。',
    },
    RequestTimeout: {
      message: '請求 {host} 逾時。',
      fix: '檢查網路，以及 {host} 是否可連線；網路較差時可調大 timeout（毫秒，最大 60000）。',
    },
    NetworkUnavailable: {
      message: '目前沒有網路。',
      fix: '恢復連線後元件會自動繼續，無須處理。',
    },
    NetworkError: {
      message: '請求 {host} 失敗：{message}',
      fix: '檢查網路、代理伺服器與 HTTPS 憑證；wx.request 的原始錯誤見 platform。',
    },
    DomainNotAllowed: {
      message: '{host} 不在 request 合法域名中。',
      fix: '新增 https://{host}。npm 方式：小程式「開發管理→開發設置→服務器域名→request 合法域名」；插件方式：插件提供方的插件域名清單，或改用 configure({ request })。',
    },
    InvalidUrl: {
      message: '請求網址無效：{host}',
      fix: '檢查 prefix 與 endpoint：須組成完整的 URL，實機上須為 https。',
    },
    HttpError: {
      message: '{host} 回應 HTTP {status}。',
      fix: '使用自己的 endpoint 時檢查轉送服務；否則稍後再試，仍失敗就憑 requestId 提交工單。',
    },
    MalformedResponse: {
      message: '回應不符合文件格式：{field}。',
      fix: '確認 endpoint 是驗證碼服務，或原樣轉送其回應；不符之處見 issues。',
    },
    ResourceLoadFailed: {
      message: '驗證碼圖片載入失敗。',
      fix: '元件會自動重新初始化一次；仍失敗就檢查 image-base 與圖片網域能否連線。',
    },
    Unknown: {
      message: '服務回傳未收錄的錯誤碼 {code}：{message}',
      fix: '常見原因是 prefix 或 endpoint 不正確；其他錯誤碼請查 docUrl，或憑 requestId 提交工單。',
    },
  },
  rules: {
    type: '{field} 型別錯誤：應為 {expected}，收到 {received}。',
    value: '{field} 值無效：應為 {expected}，收到 {received}。',
    missing: '缺少 {field}：應為 {expected}。',
    format: '{field} 格式不正確：應為 {expected}，收到 {received}。',
    selector: '{field} 指向的節點在頁面上不存在：{received}。',
  },
  fields: {
    sceneId: '在驗證碼主控台的「場景管理」中複製場景 ID。',
    prefix: '填開通服務後取得的身分標（字串）；用自己的服務網址時，也可只給 endpoint。',
    region: "中國內地用 'cn'，其他地區用 'sgp'，須與伺服器端的接入地域一致。",
    language: '用文件所列 17 個語言代碼之一，或 texts 中自訂的語言鍵。',
    mode: "用 'popup'（彈出式）或 'embed'（嵌入式）。",
    element: '寫成 #id，並確認頁面上有這個 id 的節點。',
    button: '寫成 #id，並確認頁面上有這個 id 的節點。',
    userCertifyId: "用 createUserCertifyId(prefix) 產生，或設為 'auto'。",
    encryptedSceneId: '傳入伺服器端加密所得的字串；ekey 不可放進小程式。',
    endpoint: '寫完整的 http(s) 網址，不帶帳號密碼與 #；實機上須為 https。',
    imageBase: '寫完整的 http(s) 目錄網址，不帶帳號密碼、? 與 #。',
    timeout: '用 1–60000 的數字，單位毫秒。',
    prefetch: '用布林值：prefetch="{{false}}"，不加大括號就成了字串。',
    slideStyle: '用 { width, height }，皆為正數，單位 rpx。',
    texts: '寫成 { 語言: { 鍵: 文案 } }；可用的鍵見 README。',
    theme: "用 'auto'、'light' 或 'dark'。",
    client: "用 'own'；用 'official' 時要寫 generic:challenge 並呼叫 configure({ official })，見 README。",
    preflight: '用布林值：preflight="{{true}}"，不加大括號就是字串。',
  },
}
