import Foundation
import Testing

@Suite("Pieces for a machine that many people share")
struct DeployTests {
  private func pieces(_ part: String, into folder: Scratch) throws -> [String] {
    let printed = try Run.attest("deploy", part, "--data", "/srv/attest", "--out", folder.path)
    #expect(printed.code == 0, "\(printed.errors)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { "\(folder.path)/\($0)" }
  }

  private static func has(_ program: String) -> Bool { FileManager.default.isExecutableFile(atPath: program) }

  @Test("sudo accepts its piece", .enabled(if: has("/usr/sbin/visudo"), "needs sudo"))
  func sudo() throws {
    let folder = try Scratch()
    let verdict = try Run(
      "/usr/sbin/visudo", ["-csf"] + pieces("sudo", into: folder), environment: Binary.environment())
    #expect(verdict.code == 0, "\(verdict.output)\(verdict.errors)")
  }

  @Test("sshd accepts its piece", .enabled(if: has("/usr/sbin/sshd") && getuid() == 0, "needs openssh-server and root"))
  func sshd() throws {
    let folder = try Scratch()
    #expect(try pieces("ssh", into: folder).count == 2)
    let key = try Run(
      "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", "\(folder.path)/key"],
      environment: Binary.environment())
    #expect(key.code == 0)
    try folder.write("HostKey \(folder.path)/key\nInclude \(folder.path)/attest.conf\n", to: "config")
    // sshd looks for the folder of its helper process even when it only checks.
    try FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
    let verdict = try Run(
      "/usr/sbin/sshd", ["-T", "-f", "\(folder.path)/config", "-C", "user=attest,host=x,addr=127.0.0.1"],
      environment: Binary.environment())
    #expect(verdict.code == 0, "\(verdict.errors)")
    for line in [
      "disableforwarding yes", "permituserrc no", "authorizedkeysfile /etc/ssh/attest_keys", "permittunnel no",
    ] {
      #expect(verdict.output.contains(line + "\n"))
    }
  }

  @Test("systemd accepts its pieces", .enabled(if: has("/usr/bin/systemd-analyze"), "needs systemd-analyze"))
  func systemd() throws {
    let folder = try Scratch()
    let verdict = try Run(
      "/usr/bin/systemd-analyze", ["verify"] + pieces("systemd", into: folder), environment: Binary.environment())
    #expect(verdict.code == 0, "\(verdict.errors)")
  }

  @Test(
    "a path that each would read in its own way is refused",
    arguments: ["/srv/a b", "/srv/a,b", "/srv/ŵ", "/srv/a%b", "/srv/a\"b", "/srv/a:b"])
  func paths(path: String) throws {
    let refused = try Run.attest("deploy", "sudo", "--data", path)
    #expect(refused.code == 65 && refused.output.isEmpty && refused.errors.contains("/srv/attest"))
  }

  @Test("a login that is no login is refused", arguments: ["a b", "ALL=(ALL)", "-x", "a\nb", "%x", "a,b"])
  func logins(login: String) throws {
    #expect(try Run.attest("deploy", "sudo", "--data", "/srv/attest", "--account=\(login)").code == 65)
    #expect(try Run.attest("deploy", "sudo", "--data", "/srv/attest", "--group=\(login)").code == 65)
  }
}
