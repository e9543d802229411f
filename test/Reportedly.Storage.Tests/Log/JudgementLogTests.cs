using System.Security.Cryptography;
using System.Text;
using Reportedly.Storage.Log;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Log;

/// <summary>Runs over every home of stores.</summary>
public abstract class JudgementLogTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private readonly THome home = new();

    [Fact]
    public void What_was_judged_is_there_in_its_order_after_the_store_is_closed_and_opened()
    {
        string name = home.Store("judged");
        string[] bodies = [.. Enumerable.Range(0, 1100).Select(i => $$"""{"note":"{{i}}"}""")];
        using (RecordStore store = RecordStore.Open(name))
        {
            store.JudgementLog.Last.Should().BeNull();
            // Many in one transaction: each alone waits for the disk.
            store.Connection.Write(() => bodies.Select(body => store.JudgementLog.Append(Bytes(body))).ToArray());
        }
        using RecordStore again = RecordStore.OpenExisting(name);

        again.JudgementLog.Rows().Select(row => row.Body.Text()).Should().Equal(bodies);
        again
            .JudgementLog.Rows()
            .Select(row => row.Sequence)
            .Should()
            .Equal(Enumerable.Range(1, 1100).Select(i => (long)i));
        again.JudgementLog.Rows(after: 1098).Select(row => row.Body.Text()).Should().Equal(bodies[1098..]);
    }

    [Fact]
    public void Each_judgement_carries_the_hash_of_the_one_before_it_and_of_its_own_words()
    {
        using RecordStore store = RecordStore.Open(home.Store("chain"));
        JudgementRow first = store.JudgementLog.Append(Bytes("{}"));
        JudgementRow second = store.JudgementLog.Append(sequence => Bytes($$"""{"id":"j{{sequence}}"}"""));

        first.Previous.ToArray().Should().Equal(new byte[32]);
        first.Hash.ToArray().Should().Equal(SHA256.HashData([.. new byte[32], .. "{}"u8]));
        second.Previous.ToArray().Should().Equal(first.Hash.ToArray());
        second.Hash.ToArray().Should().Equal(SHA256.HashData([.. first.Hash.Span, .. """{"id":"j2"}"""u8]));
        store.JudgementLog.Last!.Hash.ToArray().Should().Equal(second.Hash.ToArray());
    }

    [Fact]
    public void A_judgement_that_is_refused_while_it_is_written_leaves_nothing()
    {
        using RecordStore store = RecordStore.Open(home.Store("refused"));
        Action append = () => store.JudgementLog.Append(_ => throw new ArgumentException("no such incident"));

        append.Should().Throw<ArgumentException>();
        store.JudgementLog.Append(Bytes("{}")).Sequence.Should().Be(1);
    }

    [Fact]
    public void Nothing_that_was_written_can_be_deleted_or_changed_behind_the_stores_back()
    {
        string name = home.Store("log");
        using (RecordStore store = RecordStore.Open(name))
        {
            store.Add(Readings.Of("A report"));
            store.JudgementLog.Append(Bytes("{}"));
        }
        foreach (string table in (string[])["readings", "judgements", "runs"])
        {
            Action delete = () => home.Sql(name, $"DELETE FROM {table}");
            Action change = () => home.Sql(name, $"UPDATE {table} SET {(table == "runs" ? "id" : "sequence")} = 7");

            delete.Should().Throw<System.Data.Common.DbException>().WithMessage($"*{table} are never*deleted*");
            change.Should().Throw<System.Data.Common.DbException>().WithMessage($"*{table} are never changed*");
        }
    }

    public void Dispose() => home.Dispose();

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

/// <summary>In files.</summary>
public sealed class JudgementLogTestsOnSqlite : JudgementLogTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class JudgementLogTestsOnPostgres : JudgementLogTests<PostgresHome>;
