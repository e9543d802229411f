using System.Data.Common;
using System.Text;
using Reportedly.Storage.Desk;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Care;

/// <summary>Runs over every home of stores.</summary>
public abstract class AuditLogTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private static readonly DateTimeOffset Day = new(2026, 3, 4, 8, 0, 0, TimeSpan.Zero);

    private readonly THome home = new();

    [Fact]
    public void What_was_done_is_found_by_who_did_it_what_was_done_and_when()
    {
        using RecordStore store = RecordStore.Open(home.Store("audit"));
        store.Audit.Append(Day, "Mira Okonjo", "signed-in", "password");
        store.Audit.Append(Day.AddHours(1), "Tomas Veld", "exported", "csv", [new("rows", "12")]);
        store.Audit.Append(Day.AddHours(2), "Mira Okonjo", "judged", "j1");

        Sequences(new AuditQuery()).Should().Equal(3, 2, 1);
        Sequences(new AuditQuery { Who = "Mira Okonjo" }).Should().Equal(3, 1);
        Sequences(new AuditQuery { Act = "exported" }).Should().Equal(2);
        Sequences(new AuditQuery { About = "j1" }).Should().Equal(3);
        Sequences(new AuditQuery { From = Day.AddHours(1), To = Day.AddHours(2) }).Should().Equal(2);
        Sequences(new AuditQuery { Size = 2 }).Should().Equal(3, 2);
        Sequences(new AuditQuery { Size = 2, Before = 2 }).Should().Equal(1);
        store
            .Audit.Page(new AuditQuery { Act = "exported" })
            .Single()
            .Should()
            .BeEquivalentTo(
                new AuditEntry(2, Day.AddHours(1), "Tomas Veld", "exported", "csv", AuditEntry.None.Add("rows", "12"))
            );
        store.Audit.Verify().Should().BeEmpty();

        IEnumerable<long> Sequences(AuditQuery query) => store.Audit.Page(query).Select(entry => entry.Sequence);
    }

    [Fact]
    public void Nothing_that_is_written_in_can_pass_for_another_entry()
    {
        using RecordStore store = RecordStore.Open(home.Store("injected"));
        string evil = "x\"}\n{\"sequence\":9,\"who\":\"admin\u0000\u001b[2J\ud800\u2028";

        store.Audit.Append(Day, evil, "signed-in", evil, [new(evil, evil)]);
        store.Audit.Append(Day, new string('w', 100_000), "signed-in", "");

        AuditRow row = store.Audit.Rows().First();
        Encoding.UTF8.GetString(row.Body.Span).Should().NotContainAny("\n", "\u001b", "\u2028", "x\"}");
        AuditEntry[] entries = [.. store.Audit.Page(new AuditQuery())];
        entries[1].Who.Should().StartWith("x\"}\uFFFD{").And.NotContainAny("\n", "\u0000", "\u001b");
        entries[1].Details.Should().ContainSingle();
        entries[0].Who.Length.Should().Be(500);
        store.Audit.Verify().Should().BeEmpty();
        store.Audit.Page(new AuditQuery { Who = entries[1].Who }).Should().ContainSingle();
    }

    [Theory]
    [InlineData("UPDATE audit SET who = 'nobody' WHERE sequence = 1")]
    [InlineData("DELETE FROM audit WHERE sequence = 2")]
    public void What_was_done_cannot_be_changed_or_taken_out(string sql)
    {
        string name = home.Store("kept");
        using RecordStore store = RecordStore.Open(name);
        store.Audit.Append(Day, "Mira Okonjo", "signed-in", "");
        store.Audit.Append(Day, "Mira Okonjo", "signed-out", "");
        Action change = () => home.Sql(name, sql);

        change.Should().Throw<DbException>().WithMessage("*never*");
        store.Audit.Page(new AuditQuery()).Should().HaveCount(2);
    }

    [Fact]
    public void Two_who_act_at_once_get_a_place_each()
    {
        string name = home.Store("both");
        using (RecordStore.Open(name)) { }

        Parallel.For(
            0,
            4,
            who =>
            {
                using RecordStore store = RecordStore.OpenExisting(name);
                for (int i = 0; i < 10; i++)
                {
                    store.Audit.Append(Day, $"Analyst {who}", "judged", $"{i}");
                }
            }
        );

        using RecordStore opened = RecordStore.OpenExisting(name);
        opened.Verify().Acts.Should().Be(40);
        opened.Audit.Verify().Should().BeEmpty();
    }

    public void Dispose() => home.Dispose();
}

/// <summary>In files.</summary>
public sealed class AuditLogTestsOnSqlite : AuditLogTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class AuditLogTestsOnPostgres : AuditLogTests<PostgresHome>;
