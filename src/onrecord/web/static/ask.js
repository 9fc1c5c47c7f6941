// Asks the reader's own API. What fails is an Error whose message can be shown as it is.
export async function ask(path, { method = "GET", body, signal } = {}) {
  const headers = { Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let answer;
  try {
    answer = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), signal });
  } catch (fault) {
    if (fault.name === "AbortError") throw fault;
    throw new Error("The reader does not answer. Nothing is lost: try again once it runs.");
  }
  const type = answer.headers.get("Content-Type") ?? "";
  const given = type.includes("json") ? await answer.json().catch(() => null) : null;
  if (answer.ok && given !== null) return given;
  const { message, cure } = given?.error ?? {};
  throw new Error(message ? `${message} ${cure}` : `The reader answered with an error (${answer.status}). Try again.`);
}
