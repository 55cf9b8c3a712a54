import Testing

@testable import AttestCommand

@Suite("A message in the demonstration")
struct LetterTests {
  @Test(
    "Of a message are shown whom it is to, what it is about, and its plain text with lines put together again"
  )
  func plain() {
    let letter = Letter(
      """
      Date: x
      To: Si <a@b.example>
      Subject: Hello

      --=_one
      Content-Transfer-Encoding: quoted-printable

      Dear Si=C3=A2n,
      one=
       line: 1 =3D 1

          attest acknowledge --code ABCD-EFGH-JKMN

      --=_one
      Content-Transfer-Encoding: quoted-printable

      <p>
      --=_one--
      """)
    #expect(
      letter?.lines == [
        "To: Si <a@b.example>", "Subject: Hello", "", "Dear Siân,", "one line: 1 = 1", "",
        "    attest acknowledge --code ABCD-EFGH-JKMN",
      ])
    #expect(letter?.code == "ABCD-EFGH-JKMN")
  }

  @Test("A message without plain text is none")
  func none() { #expect(Letter("To: a\n\nHello") == nil) }
}
