using Microsoft.Data.Sqlite;
using Reportedly.Server.Access;
using Reportedly.Server.Access.Accounts;
using Reportedly.Server.Access.Tokens;
using Reportedly.Server.Tests.Review;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Tests.Access;

/// <summary>There is no act without its entry in the audit: where that cannot be written, nothing was done.</summary>
public sealed class AuditTogetherTests
{
    private const string Full =
        "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'the disk is full'); END";

    [Fact]
    public async Task What_the_audit_cannot_say_was_not_done()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync(ReviewDesk.Reports);
        Account admin = await desk.SignInAsync(AccessLevel.Admin);
        Account other = desk.AddAccount("Tomas Veld", AccessLevel.Reader);
        Account closed = desk.AddAccount("Ilse Marn", AccessLevel.Reader);
        desk.Accounts(book => book.Deactivate(closed.Id));
        (_, ApiToken token) = desk.MakeToken(admin.Id, AccessLevel.Reader);
        string claim = (await desk.CardAsync()).Subject;
        (string Path, string From, (string, string)[] Fields)[] acts =
        [
            ("/admin/accounts", "/admin", [("name", "Pavel Dorn"), ("role", "reader")]),
            ("/admin/accounts/invite", "/admin", [("id", other.Id)]),
            ("/admin/accounts/role", "/admin", [("id", other.Id), ("role", "reviewer")]),
            ("/admin/accounts/deactivate", "/admin", [("id", other.Id)]),
            ("/admin/accounts/activate", "/admin", [("id", closed.Id)]),
            ("/account/tokens", "/account", [("name", "nightly"), ("role", "reader"), ("days", "30")]),
            ("/account/tokens/revoke", "/account", [("id", token.Id)]),
            ("/account/password", "/account", [("current", TestDesk.Password), ("password", "another long sentence")]),
            ("/judge", "/review", [("kind", "accept"), ("subject", claim), ("once", "0123456789abcdef")]),
            ("/judge", "/review", [("kind", "note"), ("subject", claim), ("note", "seen")]),
            ("/searches/new", "/searches/new", [("filter", "place=Velm"), ("name", "Velm")]),
            (
                "/intake/sources/add",
                "/intake/sources",
                [("address", "https://herald.example/feed"), ("name", "Herald"), ("kind", "feed")]
            ),
            ("/intake/text", "/intake", [("text", "Shells hit Orsal on Monday, police said.")]),
            ("/intake/addresses", "/intake", [("addresses", "https://herald.example/report")]),
        ];
        string path = desk.StorePath;
        Run(path, Full);
        string before = Everything(path);

        foreach ((string act, string from, (string, string)[] fields) in acts)
        {
            Answer answer = await desk.SubmitAsync(act, from, fields);

            answer.Status.Should().BeGreaterThanOrEqualTo(500, $"{act}: {answer.Body}");
            Everything(path).Should().Be(before, act);
        }

        // And with an audit that can be written, each of them is done: the test asked for what the desk would take.
        Run(path, "DROP TRIGGER full");
        int told = desk.Acts().Count;
        foreach ((string act, string from, (string, string)[] fields) in acts)
        {
            Answer answer = await desk.SubmitAsync(act, from, fields);

            answer.Status.Should().BeLessThan(400, $"{act}: {answer.Body}");
            desk.Acts().Count.Should().Be(++told, act);
        }
    }

    [Fact]
    public async Task Nobody_is_signed_in_of_whom_the_audit_cannot_say_so()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync();
        desk.AddAccount("Mira Okonjo", AccessLevel.Reader);
        Run(desk.StorePath, Full);

        Answer answer = await desk.SubmitAsync(
            "/sign-in",
            "/sign-in",
            ("name", "Mira Okonjo"),
            ("password", TestDesk.Password)
        );

        answer.Status.Should().BeGreaterThanOrEqualTo(500);
        (await desk.GetAsync("/account")).Status.Should().Be(302);
    }

    [Fact]
    public async Task A_judgement_that_was_undone_for_want_of_its_entry_can_be_made_again()
    {
        await using TestDesk desk = await TestDesk.OpenTeamAsync(ReviewDesk.Reports);
        await desk.SignInAsync(AccessLevel.Reviewer);
        (string, string)[] fields = [("kind", "accept"), ("subject", (await desk.CardAsync()).Subject)];
        Run(desk.StorePath, Full);
        (await desk.SubmitAsync("/judge", "/review", fields)).Status.Should().BeGreaterThanOrEqualTo(500);
        desk.Judged().Should().BeEmpty();

        Run(desk.StorePath, "DROP TRIGGER full");
        (await desk.SubmitAsync("/judge", "/review", fields)).Status.Should().Be(303);

        desk.Judged().Should().ContainSingle();
        desk.Acts()[0].Should().Match<AuditEntry>(entry => entry.Act == "judged" && entry.About == "j1");
    }

    private static void Run(string path, string sql)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>All that the desk keeps and that people judged, but for what holds for a while alone.</summary>
    private static string Everything(string path)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT kind || ' ' || id || ' ' || body FROM desk_document WHERE kind NOT LIKE 'passing-%' AND kind <> 'key'
            UNION ALL SELECT 'judgement ' || sequence FROM judgements
            UNION ALL SELECT 'audit ' || sequence FROM audit
            """;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> all = [];
        while (reader.Read())
        {
            all.Add(reader.GetString(0));
        }
        return string.Join('\n', all.Order(StringComparer.Ordinal));
    }
}
