-- table: promotion
select * from @campaign@ k
