using System.Data.Common;
using System.Text;
using CsCheck;
using Reportedly.Storage.Tests.Homes;

namespace Reportedly.Storage.Tests.Care;

/// <summary>Runs over every home of stores.</summary>
public abstract class VerifyTests<THome> : IDisposable
    where THome : StoreHome, new()
{
    private static readonly DateTimeOffset Day = new(2026, 3, 4, 8, 0, 0, TimeSpan.Zero);

    private readonly THome home = new();

    [Fact]
    public void A_store_that_nobody_touched_is_sound_and_its_rows_are_counted()
    {
        string name = Filled("sound");
        using RecordStore store = RecordStore.OpenExisting(name);

        StoreCheck check = store.Verify();

        check.Faults.Should().BeEmpty();
        check.IsSound.Should().BeTrue();
        (check.Reports, check.Readings, check.Judgements).Should().Be((5, 6, 4));
        check.JudgementsHash.Should().Be(Convert.ToHexStringLower(store.JudgementLog.Last!.Hash.Span));
        store.Runs.Select(run => (run.Number, run.Readings)).Should().Equal((1, 5), (2, 1));
    }

    [Fact]
    public void An_empty_store_is_sound()
    {
        using RecordStore store = RecordStore.Open(home.Store("empty"));

        StoreCheck check = store.Verify();

        check.IsSound.Should().BeTrue();
        check.ReadingsHash.Should().Be(new string('0', 64));
    }

    [Theory]
    [InlineData("readings", "report_id")]
    [InlineData("readings", "external_id")]
    [InlineData("readings", "title")]
    [InlineData("readings", "digest")]
    [InlineData("readings", "hash")]
    [InlineData("readings", "record")]
    [InlineData("readings", "derivations")]
    [InlineData("runs", "engine")]
    [InlineData("judgements", "previous")]
    [InlineData("judgements", "hash")]
    [InlineData("judgements", "body")]
    [InlineData("audit", "previous")]
    [InlineData("audit", "hash")]
    [InlineData("audit", "body")]
    [InlineData("audit", "who")]
    [InlineData("audit", "act")]
    [InlineData("audit", "about")]
    public void A_flipped_byte_is_found_and_its_row_is_named(string table, string column)
    {
        string name = Filled("flipped");
        home.Unlock(name, table);
        string key = table == "runs" ? "id" : "sequence";
        using DbConnection connection = home.Connect(name);
        Gen.Select(Gen.Long[1, table == "runs" ? 2 : 4], Gen.Int[0, 1_000_000], Gen.Int[0, 6])
            .Sample(
                (row, place, bit) =>
                {
                    object held = Held(connection, table, column, key, row);
                    Set(connection, table, column, key, row, Flipped(held, place, bit));
                    StoreCheck check = Verified(name);
                    Set(connection, table, column, key, row, held);

                    check.IsSound.Should().BeFalse();
                    check.Faults.Select(fault => fault.Where).Should().Contain($"{table} {row}");
                },
                iter: 6,
                threads: 1
            );
        Verified(name).Faults.Should().OnlyContain(fault => fault.Where == "database", "all bytes are back in place");
    }

    [Theory]
    [InlineData("remark 2", "\\u0072emark 2", "written otherwise")]
    [InlineData("\"who\":\"Mira Okonjo\"", "\"who\":\"\"", "who")]
    [InlineData("\"id\":\"report\"", "\"id\":\"e0\"", "'e0' is no id")]
    [InlineData("\"kind\":\"note\"", "\"kind\":\"shout\"", "kind")]
    public void A_row_that_is_no_judgement_is_found_though_its_hash_is_right(string written, string other, string why)
    {
        string name = Filled("odd");
        using RecordStore store = RecordStore.OpenExisting(name);
        string body = Encoding.UTF8.GetString(Remarks.Number(2));
        body.Should().Contain(written);
        store.JudgementLog.Append(Encoding.UTF8.GetBytes(body.Replace(written, other, StringComparison.Ordinal)));

        StoreFault fault = store.Verify().Faults.Should().ContainSingle().Subject;
        fault.Where.Should().Be("judgements 5");
        fault.What.Should().StartWith("it is no judgement that this version can read").And.Contain(why);
    }

    [Fact]
    public void An_undo_of_what_does_not_stand_before_it_is_found()
    {
        string name = Filled("undone");
        using RecordStore store = RecordStore.OpenExisting(name);
        store.JudgementLog.Append(Remarks.Undoing("j5"));
        store.JudgementLog.Append(Remarks.Undoing("j4"));

        store.Verify().Faults.Select(fault => fault.Where).Should().Equal("judgements 5");
    }

    [Theory]
    [InlineData("readings")]
    [InlineData("judgements")]
    [InlineData("audit")]
    public void A_row_that_was_moved_or_taken_out_is_found(string table)
    {
        string name = Filled("moved");
        home.Unlock(name, table);

        home.Sql(name, $"UPDATE {table} SET sequence = 40 WHERE sequence = 4");
        Verified(name).Faults.Select(fault => fault.Where).Should().Contain($"{table} 40");
        home.Sql(name, $"UPDATE {table} SET sequence = 4 WHERE sequence = 40");
        home.Sql(name, $"DELETE FROM {table} WHERE sequence = 2");
        Verified(name).Faults.Select(fault => fault.Where).Should().Contain($"{table} 3");
    }

    [Fact]
    public void A_run_that_was_taken_out_is_found()
    {
        string name = Filled("runs");
        home.Unlock(name, "runs");
        home.Sql(name, "INSERT INTO runs (id, engine) VALUES (9, 'nobody/1')");

        Verified(name).Faults.Should().Contain(fault => fault.Where == "runs 9");
    }

    [Fact]
    public void A_trigger_that_was_taken_away_is_found()
    {
        string name = Filled("triggers");
        home.Unlock(name, "judgements");

        Verified(name).Faults.Should().Contain(fault => fault.What.Contains("judgements_stay"));
    }

    public void Dispose() => home.Dispose();

    private string Filled(string store)
    {
        string name = home.Store(store);
        using RecordStore made = RecordStore.Open(name);
        made.AddBatch([.. Enumerable.Range(0, 5).Select(i => Readings.Of($"Report {i}", $"herald-{i}"))]);
        made.Add(Readings.Of("Report 1", "herald-1", engine: "reportedly/0.2.0"));
        for (int i = 0; i < 4; i++)
        {
            made.JudgementLog.Append(Remarks.Number(i));
            made.Audit.Append(Day.AddMinutes(i), $"Analyst {i}", "judged", $"j{i + 1}", [new("grade", "B2")]);
        }
        return name;
    }

    private static StoreCheck Verified(string name)
    {
        using RecordStore store = RecordStore.OpenExisting(name);
        return store.Verify();
    }

    private static object Flipped(object held, int place, int bit)
    {
        if (held is byte[] bytes)
        {
            byte[] other = [.. bytes];
            other[place % other.Length] ^= (byte)(1 << bit);
            return other;
        }
        char[] text = ((string)held).ToCharArray();
        // Control characters and quotes are no harder to find; bit 0 keeps the text writable everywhere.
        text[place % text.Length] ^= (char)1;
        return new string(text);
    }

    private static object Held(DbConnection connection, string table, string column, string key, long row)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT {column} FROM {table} WHERE {key} = {row}";
        return command.ExecuteScalar()!;
    }

    private static void Set(DbConnection connection, string table, string column, string key, long row, object value)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = $"UPDATE {table} SET {column} = @value WHERE {key} = {row}";
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = "value";
        parameter.Value = value;
        command.Parameters.Add(parameter);
        command.ExecuteNonQuery();
    }
}

/// <summary>In files.</summary>
public sealed class VerifyTestsOnSqlite : VerifyTests<SqliteHome>;

/// <summary>On a server.</summary>
public sealed class VerifyTestsOnPostgres : VerifyTests<PostgresHome>;
